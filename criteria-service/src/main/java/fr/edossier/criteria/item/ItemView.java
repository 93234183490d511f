package fr.edossier.criteria.item;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "An item of the catalogue.",
        requiredProperties = {
            "id",
            "version",
            "code",
            "number",
            "status",
            "nature",
            "theme",
            "title",
            "askedOf",
            "confidentiality",
            "department",
            "author",
            "createdAt"
        })
public record ItemView(
        UUID id,

        @Schema(description = "Version of the representation; also the entity tag.")
        long version,

        @Schema(examples = "ENV-001") String code,

        @Schema(description = "Which version of the item this is, from 1.")
        int number,

        ItemStatus status,
        Nature nature,
        Theme theme,
        Text title,
        @Nullable Text text,
        @Nullable Text question,
        @Nullable Text linkToSubject,
        @Nullable WeightRange suggestedWeight,
        AskedOf askedOf,
        Confidentiality confidentiality,
        @Nullable String indicator,
        @Nullable String unit,
        @Nullable String legalBasis,
        @Schema(description = "Department of the author.") String department,
        @Schema(description = "Subject of the author.") String author,
        Instant createdAt,

        @Schema(description = "Subject of the curator who published it.") @Nullable
        String publishedBy,

        @Nullable Instant publishedAt,

        @Schema(
                description =
                        "Once published: SHA-256, in hex, of the content and number as JSON without white space, members sorted by name, absent ones left out.")
        @Nullable
        String contentHash) {

    static ItemView of(Item item) {
        ItemContent content = item.content();
        return new ItemView(
                item.id(),
                item.version(),
                content.code(),
                item.number(),
                item.status(),
                content.nature(),
                content.theme(),
                content.title(),
                content.text(),
                content.question(),
                content.linkToSubject(),
                content.suggestedWeight(),
                content.askedOf(),
                content.confidentiality(),
                content.indicator(),
                content.unit(),
                content.legalBasis(),
                item.department(),
                item.author(),
                item.createdAt(),
                item.publishedBy(),
                item.publishedAt(),
                item.contentHash());
    }
}
