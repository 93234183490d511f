package fr.edossier.tender.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Lowest and highest percentage that a weight can be fixed at.")
public record WeightRange(
        @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(examples = "20")
        BigDecimal min,

        @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2) @Schema(examples = "30")
        BigDecimal max) {

    public boolean holds(BigDecimal weight) {
        return weight.compareTo(min) >= 0 && weight.compareTo(max) <= 0;
    }

    @JsonIgnore
    public boolean isInverted() {
        return min.compareTo(max) > 0;
    }

    /**
     * A range, or null if the bounds are null.
     *
     * @param min in hundredths of a percent; {@code max} likewise
     */
    public static @Nullable WeightRange of(@Nullable Integer min, @Nullable Integer max) {
        return min == null || max == null ? null : new WeightRange(Weight.percent(min), Weight.percent(max));
    }
}
