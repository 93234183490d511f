package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mean with what it rests on; kept back while it would say too much of too few. */
@Schema(description = "A mean, and how many observations it rests on.", requiredProperties = "count")
public record Average(
        @Schema(description = "Number of observations.", examples = "5")
        long count,

        @Schema(
                description =
                        "The mean in hundredths, rounded half up: 67 is 0.67. Absent with fewer than 3 observations.",
                examples = "67")
        @Nullable
        Integer hundredths) {
    static final int LEAST = 3;
    /** Ten thousand times what was planned; more is a slip of the unit. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000);

    /** @param sum of the observations, in hundredths */
    static Average of(long count, BigDecimal sum) {
        return new Average(
                count,
                count < LEAST
                        ? null
                        : sum.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                                .min(GREATEST)
                                .intValueExact());
    }

    /** Of observations that are each a yes or a no. */
    static Average share(long count, long yes) {
        return of(count, BigDecimal.valueOf(yes).movePointRight(2));
    }
}
