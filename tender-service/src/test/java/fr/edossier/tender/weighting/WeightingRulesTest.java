package fr.edossier.tender.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.WeightRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeightingRulesTest {
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    private static Weighing range(String min, String max) {
        return new Weighing(null, new WeightRange(new BigDecimal(min), new BigDecimal(max)), null);
    }

    private static Weighing rank(int rank) {
        return new Weighing(null, null, rank);
    }

    private static WeightingContent fixed(String price, UUID first, String one, UUID second, String other) {
        return new WeightingContent(
                new BigDecimal(price),
                List.of(
                        new WeightingContent.CriterionWeight(first, new BigDecimal(one)),
                        new WeightingContent.CriterionWeight(second, new BigDecimal(other))));
    }

    private static List<String> faults(Weighing price, Weighing a, Weighing b, WeightingContent fixed) {
        Problem refused =
                catchThrowableOfType(Problem.class, () -> WeightingRules.require(price, Map.of(A, a, B, b), fixed));
        if (refused == null) {
            return List.of();
        }
        assertThat(refused.type()).isEqualTo(TenderProblem.WEIGHTS_REFUSED);
        return refused.places().stream().map(ErrorPlace::name).toList();
    }

    @Test
    void withinTheRangesAndWholeIsAdmittedToTheirEnds() {
        Weighing price = range("30", "40");
        Weighing a = range("20", "40");
        Weighing b = range("10", "50");
        assertThat(faults(price, a, b, fixed("40", A, "40", B, "20"))).isEmpty();
        assertThat(faults(price, a, b, fixed("30", A, "20", B, "50"))).isEmpty();
        assertThat(faults(price, a, b, fixed("40.01", A, "39.99", B, "20"))).containsExactly("/price");
        assertThat(faults(price, a, b, fixed("40", B, "50.01", A, "9.99")))
                .containsExactly("/criteria/0/weight", "/criteria/1/weight");
        assertThat(faults(price, a, b, fixed("40", A, "40", B, "20.01"))).containsExactly("/criteria");
    }

    @Test
    void anOrderIsKeptAndEqualRanksWeighTheSame() {
        assertThat(faults(rank(1), rank(2), rank(3), fixed("50", A, "30", B, "20")))
                .isEmpty();
        assertThat(faults(rank(1), rank(2), rank(2), fixed("50", A, "25", B, "25")))
                .isEmpty();
        assertThat(faults(rank(3), rank(1), rank(2), fixed("20", A, "50", B, "30")))
                .isEmpty();
        assertThat(faults(rank(1), rank(2), rank(3), fixed("30", A, "50", B, "20")))
                .containsExactly("/price");
        assertThat(faults(rank(1), rank(2), rank(3), fixed("40", A, "30", B, "30")))
                .as("more important weighs more")
                .containsExactly("/criteria/0/weight");
        assertThat(faults(rank(1), rank(2), rank(2), fixed("50", A, "30", B, "20")))
                .containsExactly("/criteria/0/weight", "/criteria/1/weight");
    }

    @Test
    void equalRanksThatHaveNoWholeShareDifferByAHundredth() {
        assertThat(faults(rank(1), rank(1), rank(1), fixed("33.34", A, "33.33", B, "33.33")))
                .isEmpty();
        assertThat(faults(rank(1), rank(1), rank(1), fixed("33.35", A, "33.33", B, "33.32")))
                .containsExactly("/price", "/criteria/0/weight", "/criteria/1/weight");
    }

    @Test
    void eachCriterionIsGivenOneWeight() {
        Weighing any = range("1", "100");
        assertThat(faults(any, any, any, fixed("50", A, "25", A, "25"))).containsExactly("/criteria");
        assertThat(faults(any, any, any, fixed("50", A, "25", UUID.randomUUID(), "25")))
                .containsExactly("/criteria");
    }

    @Property
    void whatTotalsOneHundredWithinItsRangesIsAlwaysAdmitted(
            @ForAll @IntRange(min = 1, max = 98) int price, @ForAll @IntRange(min = 1, max = 98) int share) {
        int a = Math.max(1, Math.min(99 - price, share));
        int b = 100 - price - a;
        WeightingContent fixed = fixed(String.valueOf(price), A, String.valueOf(a), B, String.valueOf(b));
        Map<UUID, Weighing> announced = Map.of(
                A, range(String.valueOf(Math.max(1, a - 3)), String.valueOf(a)),
                B, range(String.valueOf(b), String.valueOf(Math.min(100, b + 3))));
        assertThatCode(() -> WeightingRules.require(range("1", "98"), announced, fixed))
                .doesNotThrowAnyException();
    }
}
