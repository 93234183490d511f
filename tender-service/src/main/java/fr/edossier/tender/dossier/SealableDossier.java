package fr.edossier.tender.dossier;

import java.util.List;
import java.util.UUID;

/** A dossier as it stands at submission. */
public record SealableDossier(UUID id, UUID consultationId, String supplierId, String supplierAlias, Content content) {
    /** What goes into the envelope. */
    public record Content(List<LotBid> bids, List<SealedFile> files) {}
}
