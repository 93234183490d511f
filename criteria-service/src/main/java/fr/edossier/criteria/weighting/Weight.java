package fr.edossier.criteria.weighting;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Weight as given by the author; in a draft it may have the form of another kind of grid, of several or of none. */
@Schema(
        name = "GridWeight",
        description = "Weight of the kind of the grid: value (PERCENTAGE, POINTS), min and max (RANGE) or rank "
                + "(ORDER). Numbers have at most two decimals.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Weight(
        @Digits(integer = 6, fraction = 2)
        @DecimalMin(value = "0", inclusive = false)
        @Schema(description = "Percentage or points.", examples = "40")
        @Nullable
        BigDecimal value,

        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0")
        @Schema(description = "Lowest percentage.", examples = "30")
        @Nullable
        BigDecimal min,

        @Digits(integer = 6, fraction = 2)
        @DecimalMin("0")
        @Schema(description = "Highest percentage.", examples = "40")
        @Nullable
        BigDecimal max,

        @Schema(description = "Rank by importance, from 1 for the most important; ties are allowed.", examples = "1")
        @Nullable
        Integer rank) {
    private static final int LONGEST = 6;

    /** Form of a weight. */
    enum Form {
        VALUE,
        BOUNDS,
        RANK;

        static Form of(WeightKind kind) {
            return switch (kind) {
                case PERCENTAGE, POINTS -> VALUE;
                case RANGE -> BOUNDS;
                case ORDER -> RANK;
            };
        }
    }

    public Weight {
        value = plain(value);
        min = plain(min);
        max = plain(max);
    }

    static Weight value(BigDecimal value) {
        return new Weight(value, null, null, null);
    }

    static Weight range(BigDecimal min, BigDecimal max) {
        return new Weight(null, min, max, null);
    }

    static Weight rank(int rank) {
        return new Weight(null, null, null, rank);
    }

    Set<Form> forms() {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        if (value != null) {
            forms.add(Form.VALUE);
        }
        if (min != null || max != null) {
            forms.add(Form.BOUNDS);
        }
        if (rank != null) {
            forms.add(Form.RANK);
        }
        return forms;
    }

    /** Tells whether a value that the form needs is missing. */
    boolean lacks(Form form) {
        return switch (form) {
            case VALUE -> value == null;
            case BOUNDS -> min == null || max == null;
            case RANK -> rank == null;
        };
    }

    /** Normalises a number, so that equal grids have equal hashes; numbers that are too long stay unchanged and are refused by validation. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -LONGEST ? stripped.setScale(0) : stripped;
    }
}
