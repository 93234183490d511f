package fr.edossier.criteria.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ItemImport",
        description = "An import of a file of items.",
        requiredProperties = {
            "id",
            "state",
            "mode",
            "partial",
            "rowsRead",
            "rowsDone",
            "created",
            "changed",
            "unchanged",
            "newVersion",
            "refused",
            "createdAt"
        })
record ItemImportView(
        UUID id,
        ImportState state,

        @Schema(description = "Whether the rows are written or only checked.")
        ImportMode mode,

        @Schema(description = "Whether valid rows are written although others are refused.")
        boolean partial,

        @Schema(description = "Rows of the file; 0 until it is read.")
        int rowsRead,

        @Schema(description = "Rows checked so far.") int rowsDone,

        @Schema(description = "Rows that create a draft with a new code, or would.")
        int created,

        @Schema(description = "Rows that change a draft, or would.")
        int changed,

        @Schema(description = "Rows whose content the catalogue already has.")
        int unchanged,

        @Schema(description = "Rows that create a draft of the next version, or would.")
        int newVersion,

        @Schema(description = "Rows refused.") int refused,
        Instant createdAt,
        @Nullable Instant endedAt) {}
