package fr.edossier.tender.envelope;

import fr.edossier.tender.dossier.DossierContent;
import java.util.UUID;

/** An envelope with its content. */
public record OpenedEnvelope(UUID id, String supplierId, String supplierAlias, DossierContent content) {}
