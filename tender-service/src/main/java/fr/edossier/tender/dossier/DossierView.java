package fr.edossier.tender.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A supplier's working copy; what was submitted is in its envelopes.")
public record DossierView(
        UUID id,
        long version,
        UUID consultationId,
        String supplier,
        List<LotBid> bids,
        List<DossierFileView> files,
        Instant createdAt) {

    static DossierView of(Dossier dossier, List<DossierFile> files) {
        return new DossierView(
                dossier.id(),
                dossier.version(),
                dossier.consultationId(),
                dossier.supplierAlias(),
                dossier.bids(),
                files.stream().map(DossierFile::view).toList(),
                dossier.createdAt());
    }
}
