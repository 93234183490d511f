package fr.edossier.tender.dossier;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DossierFile", description = "A file of the application, or of the bid for one lot.")
public record DossierFileView(
        UUID id,

        @Schema(description = "Lot whose bid the file belongs to; absent for a file of the application.") @Nullable
        UUID lotId,

        String name,
        @Schema(description = "Size in bytes.") long size,
        @Schema(description = "SHA-256, hexadecimal.") String sha256) {}
