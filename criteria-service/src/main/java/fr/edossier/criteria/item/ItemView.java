package fr.edossier.criteria.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "An item of the catalogue.",
        requiredProperties = {"id", "version", "number", "status", "department", "author", "createdAt"})
public record ItemView(
        UUID id,

        @Schema(description = "Version of the representation; also the entity tag.")
        long version,

        @Schema(description = "Which version of the item this is, from 1.")
        int number,

        ItemStatus status,
        @JsonUnwrapped ItemContent content,
        @Schema(description = "Department of the author.") String department,
        @Schema(description = "Subject of the author.") String author,
        Instant createdAt,

        @Schema(description = "Of a draft: the last refusal of a curator.") @Nullable
        Decision refusal,

        @Schema(
                description =
                        "The legal officer's reason why this criterion does not grade the supplier's general policy.")
        @Nullable
        Decision clearance,

        @Schema(description = "Subject of the curator who published it.") @Nullable
        String publishedBy,

        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "Once published: SHA-256, in hex, of the content and number as JSON without white space, members sorted by name, absent and empty ones left out.")
        @Nullable
        String contentHash,

        @Nullable Withdrawal withdrawal) {

    static ItemView of(Item item) {
        return new ItemView(
                item.id(),
                item.version(),
                item.number(),
                item.status(),
                item.content(),
                item.department(),
                item.author(),
                item.createdAt(),
                item.refusal(),
                item.clearance(),
                item.publishedBy(),
                item.publishedAt(),
                item.contentHash(),
                item.withdrawal());
    }
}
