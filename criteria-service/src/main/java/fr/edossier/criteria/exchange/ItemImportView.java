package fr.edossier.criteria.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ItemImport",
        description = "A file of items on its way into the catalogue.",
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

        @Schema(description = "Whether the rows are written, or only looked at.")
        ImportMode mode,

        @Schema(description = "Whether good rows are written where others are refused.")
        boolean partial,

        @Schema(description = "Rows of the file, known once it is read.")
        int rowsRead,

        @Schema(description = "Rows looked at so far.") int rowsDone,

        @Schema(description = "Rows that make a draft with a new code, or would.")
        int created,

        @Schema(description = "Rows that change a draft, or would.")
        int changed,

        @Schema(description = "Rows that the catalogue says already.")
        int unchanged,

        @Schema(description = "Rows that make a draft of a next version, or would.")
        int newVersion,

        @Schema(description = "Rows that are refused.") int refused,
        Instant createdAt,
        @Nullable Instant endedAt) {}
