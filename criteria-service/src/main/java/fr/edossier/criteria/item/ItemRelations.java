package fr.edossier.criteria.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Items that are related to an item or incompatible with it, whichever of the two names the other.",
        requiredProperties = {"related", "incompatible"})
public record ItemRelations(
        @Schema(description = "Sorted by code.") List<Relation> related,
        @Schema(description = "Sorted by code.") List<Relation> incompatible) {

    @Schema(
            name = "ItemRelation",
            requiredProperties = {"code", "names", "namedBy"})
    public record Relation(
            @Schema(examples = "ENV-011") String code,

            @Schema(description = "Whether the item read names this one.")
            boolean names,

            @Schema(description = "Whether the version in force of this item names the item read.")
            boolean namedBy,

            @Schema(description = "Version in force; absent if there is none that the caller may see.") @Nullable
            ItemSummary item) {}
}
