package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Mean with its number of observations; withheld while there are too few of them. */
@Schema(description = "A mean and its number of observations.", requiredProperties = "count")
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
    /** Upper limit, ten thousand times the planned value; a higher mean comes from a wrong unit. */
    private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000);

    /** @param sum sum of the observations, in hundredths */
    static Average of(long count, BigDecimal sum) {
        return new Average(
                count,
                count < LEAST
                        ? null
                        : sum.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                                .min(GREATEST)
                                .intValueExact());
    }

    /** Computes the share of observations that are a yes. */
    static Average share(long count, long yes) {
        return of(count, BigDecimal.valueOf(yes).movePointRight(2));
    }
}
