package fr.edossier.tender.scoring;

import java.math.BigDecimal;

/** Weights in percent or points, held as whole hundredths. */
public final class Weight {
    /** Percent of all criteria of a lot together, the price's included (R2152-12). */
    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Weight() {}

    /**
     * A percentage as a whole number.
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
