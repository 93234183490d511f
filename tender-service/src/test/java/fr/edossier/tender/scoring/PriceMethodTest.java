package fr.edossier.tender.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked table: W = 40; A 100 000, B 120 000, C 150 000, D 240 000. */
class PriceMethodTest {
    private static final BigDecimal WEIGHT = new BigDecimal("40");
    private static final BigDecimal LOWEST = new BigDecimal("100000");
    private static final BigDecimal HIGHEST = new BigDecimal("240000");

    private static BigDecimal points(PriceMethod method, String price) {
        return new PriceRule(method, WEIGHT, null, new BigDecimal("130000"))
                .points(new BigDecimal(price), LOWEST, HIGHEST);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPORTIONAL, 40.00, 33.33, 26.67, 16.67",
        "LINEAR_MINMAX, 40.00, 34.29, 25.71, 0.00",
        "LINEAR_GAP_FLOORED, 40.00, 32.00, 20.00, 0.00",
        "POWER, 40.00, 27.78, 17.78, 6.94",
        "ESTIMATE, 24.62, 21.54, 16.92, 3.08",
        "FIXED, 40.00, 40.00, 40.00, 40.00",
        "LIFE_CYCLE_COST, 40.00, 33.33, 26.67, 16.67"
    })
    void eachMethodGivesThePointsOfTheTable(
            PriceMethod method, BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {
        assertThat(rounded(method, "100000")).isEqualTo(a);
        assertThat(rounded(method, "120000")).isEqualTo(b);
        assertThat(rounded(method, "150000")).isEqualTo(c);
        assertThat(rounded(method, "240000")).isEqualTo(d);
    }

    private static BigDecimal rounded(PriceMethod method, String price) {
        return points(method, price).setScale(2, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @EnumSource
    void equalPricesGetTheWholeWeightButAgainstAnEstimate(PriceMethod method) {
        BigDecimal points = new PriceRule(method, WEIGHT, 3, new BigDecimal("130000")).points(LOWEST, LOWEST, LOWEST);
        if (method == PriceMethod.ESTIMATE) {
            assertThat(points).isLessThan(WEIGHT);
        } else {
            assertThat(points).isEqualByComparingTo(WEIGHT);
        }
    }

    @Test
    void estimateNeverGivesLessThanNothing() {
        assertThat(points(PriceMethod.ESTIMATE, "300000")).isEqualByComparingTo("0");
        assertThat(points(PriceMethod.ESTIMATE, "260000")).isEqualByComparingTo("0");
    }

    @Test
    void exponentIsTwoUnlessGiven() {
        BigDecimal price = new BigDecimal("200000");
        assertThat(new PriceRule(PriceMethod.POWER, WEIGHT, null, null).points(price, LOWEST, HIGHEST))
                .isEqualByComparingTo("10");
        assertThat(new PriceRule(PriceMethod.POWER, WEIGHT, 3, null).points(price, LOWEST, HIGHEST))
                .isEqualByComparingTo("5");
    }
}
