package fr.edossier.testing.sample.alpha;

import jakarta.transaction.Transactional;

/** Opens a transaction, which only a service may do. */
@Transactional
public class AlphaJob {}
