package fr.edossier.criteria.grid;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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

        @Schema(description = "What all versions of a grid have in common.")
        UUID series,

        @Schema(description = "Which version of the grid this is, from 1.")
        int number,

        GridStatus status,
        @JsonUnwrapped GridContent content,
        Sharing sharing,
        @Schema(description = "Department that owns it.") String department,
        @Schema(description = "Subject of the author.") String author,
        Instant createdAt,

        @Schema(description = "Subject of whoever published it.") @Nullable
        String publishedBy,

        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "Once published: SHA-256, in hex, of the content and number as JSON without white space, members sorted by name, absent and empty ones left out.")
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
