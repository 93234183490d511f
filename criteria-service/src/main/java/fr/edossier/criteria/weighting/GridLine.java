package fr.edossier.criteria.weighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A line of a grid: the price, a cost, or an item of the catalogue.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GridLine(
        @NotNull LineKind kind,

        @Valid @Schema(description = "Required on a line of kind ITEM, refused on others.") @Nullable
        ItemKey item,

        @Schema(
                description =
                        "Only on a line of kind COST: whether that cost takes the environmental characteristics of bids "
                                + "into account (R2152-7, R2152-9).")
        @Nullable
        Boolean takesEnvironmentIntoAccount,

        @Valid @Schema(description = "Required on criteria, refused on clauses and free-form questions.") @Nullable
        Weight weight,

        @Size(max = 50) @Schema(description = "Sub-criteria, on one level; absent means none.")
        List<@NotNull @Valid SubCriterion> subCriteria) {
    public GridLine {
        subCriteria = subCriteria == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(subCriteria));
    }

    boolean isPriceOrCost() {
        return kind != LineKind.ITEM;
    }
}
