package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import java.util.Collection;

/** Exact percentages, held as whole hundredths of a percent. */
public final class Weight {
    public static final int TOTAL = 100_00;

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

    /** Exact percentages of a lot total 100, the price's included (R2152-12). */
    public static boolean isWhole(int price, Collection<Integer> criteria) {
        return price + criteria.stream().mapToInt(Integer::intValue).sum() == TOTAL;
    }
}
