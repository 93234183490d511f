package fr.edossier.criteria.item;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "The items that an item goes with, and those that it excludes, whichever of the two says so.",
        requiredProperties = {"related", "incompatible"})
public record ItemRelations(
        @Schema(description = "By code.") List<Relation> related,
        @Schema(description = "By code.") List<Relation> incompatible) {

    @Schema(
            name = "ItemRelation",
            requiredProperties = {"code", "names", "namedBy"})
    public record Relation(
            @Schema(examples = "ENV-011") String code,

            @Schema(description = "Whether the item read names it.")
            boolean names,

            @Schema(description = "Whether its version in force names the item read.")
            boolean namedBy,

            @Schema(description = "Its version in force; absent where there is none that the caller may know of.")
            @Nullable
            ItemSummary item) {}
}
