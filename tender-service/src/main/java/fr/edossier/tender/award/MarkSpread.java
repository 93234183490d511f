package fr.edossier.tender.award;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * Spread of the marks on one criterion, in hundredths of a mark, rounded half up.
 *
 * @param bids how many were marked
 * @param deviation standard deviation of all the marks, not of a sample
 * @param distinct how many different marks there are: one separates nobody
 */
record MarkSpread(int bids, int min, int max, int mean, int deviation, int distinct) {
    static final int LEAST = 2;

    /** @param marks with at most two decimals, at least {@link #LEAST} of them */
    static MarkSpread of(List<BigDecimal> marks) {
        if (marks.size() < LEAST) {
            throw new IllegalArgumentException("one mark is somebody's mark");
        }
        List<Integer> hundredths = marks.stream()
                .map(mark -> mark.movePointRight(2).intValueExact())
                .toList();
        BigDecimal count = BigDecimal.valueOf(hundredths.size());
        BigDecimal mean =
                sum(hundredths.stream().map(BigDecimal::valueOf).toList()).divide(count, MathContext.DECIMAL64);
        BigDecimal variance = sum(hundredths.stream()
                        .map(mark -> BigDecimal.valueOf(mark).subtract(mean).pow(2))
                        .toList())
                .divide(count, MathContext.DECIMAL64);
        return new MarkSpread(
                hundredths.size(),
                Collections.min(hundredths),
                Collections.max(hundredths),
                rounded(mean),
                rounded(variance.sqrt(MathContext.DECIMAL64)),
                new HashSet<>(hundredths).size());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int rounded(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
