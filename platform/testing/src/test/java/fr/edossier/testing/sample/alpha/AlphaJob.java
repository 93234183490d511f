package fr.edossier.testing.sample.alpha;

import jakarta.transaction.Transactional;

/** Opens a transaction it should leave to a service. */
@Transactional
public class AlphaJob {}
