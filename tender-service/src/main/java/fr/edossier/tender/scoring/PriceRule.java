package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price criterion of a lot.
 *
 * @param weight in percent or points
 * @param givenExponent exponent for POWER; 2 if null
 * @param givenEstimate estimate for ESTIMATE
 */
public record PriceRule(
        PriceMethod method,
        BigDecimal weight,
        @Nullable Integer givenExponent,
        @Nullable BigDecimal givenEstimate) {
    private static final int SQUARE = 2;

    public static PriceRule of(PriceMethod method, BigDecimal weight) {
        return new PriceRule(method, weight, null, null);
    }

    int exponent() {
        return givenExponent == null ? SQUARE : givenExponent;
    }

    /** @throws IllegalStateException if none was given */
    BigDecimal estimate() {
        if (givenEstimate == null) {
            throw new IllegalStateException("no estimate");
        }
        return givenEstimate;
    }

    BigDecimal points(BigDecimal price, BigDecimal lowest, BigDecimal highest) {
        return method.points(this, price, lowest, highest);
    }
}
