package fr.edossier.tender.envelope;

import fr.edossier.tender.dossier.SealableDossier;
import java.util.UUID;

/** An envelope and what was in it. */
public record OpenedEnvelope(UUID id, String supplierId, String supplierAlias, SealableDossier.Content content) {}
