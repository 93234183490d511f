package fr.edossier.criteria.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Marking of the answers to a criterion.")
public record Scale(
        @NotNull Method method,

        @Schema(description = "Direction of the better figure; for PROPORTIONAL.") @Nullable
        Better better,

        @Size(max = 20) List<@NotNull @Valid Step> levels,

        @Size(min = 1, max = 1000) @Schema(examples = "note = W x min / offre") @Nullable
        String formula) {

    @Schema(
            name = "ScaleMethod",
            description =
                    "LEVELS: the level reached gives the mark. PROPORTIONAL: the mark is in proportion to a figure. "
                            + "YES_NO: full mark or none, point by point. LIFE_CYCLE_COST: the lowest cost over the life cycle "
                            + "is best (R2152-9).")
    public enum Method {
        LEVELS,
        PROPORTIONAL,
        YES_NO,
        LIFE_CYCLE_COST
    }

    @Schema(description = "HIGHER: the highest figure is best. LOWER: the lowest figure is best.")
    public enum Better {
        HIGHER,
        LOWER
    }

    @Schema(name = "ScaleLevel", description = "A level and its share of the full mark.")
    public record Step(
            @NotNull @Min(0) @Max(100) @Schema(description = "Percentage of the full mark.", examples = "50")
            Integer mark,

            @NotNull @Valid Wording description) {}

    public Scale {
        levels = Lists.orEmpty(levels);
    }
}
