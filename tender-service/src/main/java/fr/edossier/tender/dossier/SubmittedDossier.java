package fr.edossier.tender.dossier;

import java.util.UUID;

/** A complete dossier as it stands at submission. */
public record SubmittedDossier(
        UUID id, UUID consultationId, String supplierId, String supplierAlias, DossierContent content) {}
