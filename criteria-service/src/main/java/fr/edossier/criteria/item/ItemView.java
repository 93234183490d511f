package fr.edossier.criteria.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.edossier.criteria.content.ItemContent;
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

        @Schema(description = "Number of this version of the item, from 1.")
        int number,

        ItemStatus status,
        @JsonUnwrapped ItemContent content,
        @Schema(description = "Department of the author.") String department,
        @Schema(description = "Subject of the author.") String author,
        Instant createdAt,

        @Schema(description = "Last refusal by a curator; on a draft.") @Nullable
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
                        "SHA-256, in hexadecimal, of the content and number of a published item, written as JSON without "
                                + "white space, with members sorted by name and without absent or empty members.")
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
