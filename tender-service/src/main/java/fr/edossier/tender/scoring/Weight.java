package fr.edossier.tender.scoring;

import java.math.BigDecimal;

/** Conversion of weights in percent or points to whole hundredths. */
public final class Weight {
    /** Total percentage of a lot's criteria, the price included (R2152-12). */
    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Weight() {}

    /**
     * Converts a percentage to hundredths.
     *
     * @param percent with at most two decimals
     * @throws ArithmeticException for more decimals
     */
    public static int hundredths(BigDecimal percent) {
        return percent.movePointRight(2).intValueExact();
    }

    public static BigDecimal percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
