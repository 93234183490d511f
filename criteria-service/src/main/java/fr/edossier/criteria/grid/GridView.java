package fr.edossier.criteria.grid;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.edossier.criteria.weighting.GridContent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A version of a grid.",
        requiredProperties = {
            "id",
            "version",
            "series",
            "number",
            "status",
            "sharing",
            "department",
            "author",
            "createdAt"
        })
public record GridView(
        UUID id,

        @Schema(description = "Version of the representation; also the entity tag.")
        long version,

        @Schema(description = "Identifier that all versions of a grid share.")
        UUID series,

        @Schema(description = "Number of this version of the grid, from 1.")
        int number,

        GridStatus status,
        @JsonUnwrapped GridContent content,
        Sharing sharing,

        @Schema(description = "Department that owns the grid.")
        String department,

        @Schema(description = "Subject of the author.") String author,
        Instant createdAt,

        @Schema(description = "Subject of the publisher.") @Nullable
        String publishedBy,

        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "SHA-256, in hexadecimal, of the content and number of a published grid, written as JSON without "
                                + "white space, with members sorted by name and without absent or empty members.")
        @Nullable
        String contentHash) {

    static GridView of(Grid grid) {
        return new GridView(
                grid.id(),
                grid.version(),
                grid.series(),
                grid.number(),
                grid.status(),
                grid.content(),
                grid.sharing(),
                grid.department(),
                grid.author(),
                grid.createdAt(),
                grid.publishedBy(),
                grid.publishedAt(),
                grid.contentHash());
    }
}
