package fr.edossier.tender.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.SubCriterion;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.WeightRange;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightCheckTest extends CheckedDraft {
    private static final RequirementView CLAUSE = clause("ENVIRONMENT");

    private static Weighing exact(String value) {
        return new Weighing(new BigDecimal(value), null, null);
    }

    private static Weighing range(int min, int max) {
        return new Weighing(null, new WeightRange(BigDecimal.valueOf(min), BigDecimal.valueOf(max)), null);
    }

    private static Weighing rank(int rank) {
        return new Weighing(null, null, rank);
    }

    private static SubCriterion part(@Nullable String weight) {
        return new SubCriterion(
                UUID.randomUUID(), new Wording("p", "p"), weight == null ? null : new BigDecimal(weight));
    }

    private void price(String kind, Map<String, ?> weight) {
        lot.put("weightKind", kind);
        Map<String, Object> price = new HashMap<>(Map.of("method", "PROPORTIONAL"));
        price.putAll(weight);
        lot.put("price", price);
    }

    private List<Object> arguments() {
        return findings().get(0).arguments();
    }

    @ParameterizedTest
    @CsvSource({"60, 0", "59.99, 1", "60.01, 1"})
    void percentagesTotalOneHundredExactly(String weight, int wrong) {
        with(criterion(exact(weight)), CLAUSE);
        assertThat(rules()).isEqualTo(wrong == 0 ? List.of() : List.of(PublicationRule.WEIGHTS_NOT_WHOLE));
    }

    @Test
    void pointsTotalWhatIsAnnounced() {
        price("POINTS", Map.of("weight", 80));
        with(criterion(exact("45")), CLAUSE);
        assertThat(findings())
                .containsExactly(
                        Finding.ofLot(PublicationRule.POINTS_TOTAL_MISSING, 1, "/lots/0/pointsTotal", 1, "125"));
        lot.put("pointsTotal", 125);
        assertThat(rules()).isEmpty();
        lot.put("pointsTotal", 125.01);
        assertThat(findings())
                .containsExactly(Finding.ofLot(PublicationRule.POINTS_NOT_TOTAL, 1, "/lots/0", 1, "125", "125.01"));
    }

    @Test
    void eachWeightThatIsMissingIsNamed() {
        price("PERCENTAGE", Map.of());
        with(criterion(exact("60")), criterion(new Weighing(null, null, null), part("1")), CLAUSE);
        assertThat(findings())
                .containsExactly(
                        Finding.ofLot(PublicationRule.WEIGHT_MISSING, 1, "/lots/0/price", 1),
                        Finding.ofLot(PublicationRule.WEIGHT_MISSING, 1, "/lots/0/requirements/1", 1));
    }

    /** The two examples of the field: one that leaves a choice, one whose least weights are 105 together. */
    @ParameterizedTest
    @CsvSource({"40, 50, 30, 40, 15, 25, ", "50, 60, 45, 50, 10, 20, RANGES_INFEASIBLE"})
    void threeRangesLeaveAChoiceOrNone(
            int min1, int max1, int min2, int max2, int min3, int max3, @Nullable PublicationRule rule) {
        price("RANGE", Map.of("weightRange", Map.of("min", min1, "max", max1)));
        with(criterion(range(min2, max2)), criterion(range(min3, max3)), CLAUSE);
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void rangesMustLeaveAChoiceThatTotalsOneHundred() {
        price("RANGE", Map.of("weightRange", Map.of("min", 30, "max", 40)));
        with(criterion(range(60, 70)), CLAUSE);
        assertThat(rules()).isEmpty();
        with(criterion(range(50, 59)), CLAUSE);
        assertThat(rules()).containsExactly(PublicationRule.RANGES_INFEASIBLE);
        assertThat(arguments()).containsExactly(1, "80", "99");
        with(criterion(range(71, 80)), CLAUSE);
        assertThat(rules()).containsExactly(PublicationRule.RANGES_INFEASIBLE);
        with(criterion(range(70, 80)), CLAUSE);
        assertThat(rules()).isEmpty();
    }

    @Test
    void anOrderIsJustifiedInAFormalProcedureAndRanksNoMoreThanThereAre() {
        price("ORDER", Map.of("weightRank", 1));
        with(criterion(rank(2)), CLAUSE);
        assertThat(rules()).isEmpty();
        with(criterion(rank(3)), CLAUSE);
        assertThat(rules()).containsExactly(PublicationRule.ORDER_RANKS);
        assertThat(findings().get(0).pointer()).isEqualTo("/lots/0/requirements/0");
        with(criterion(rank(1)), CLAUSE);
        assertThat(rules()).as("ties are allowed").isEmpty();

        stamped = true;
        content.put("procedure", "OPEN");
        content.put("variants", Map.of("policy", "NOT_ALLOWED"));
        content.put("deadline", NOW.plusSeconds(40 * 86_400).toString());
        assertThat(rules()).containsExactly(PublicationRule.ORDER_WITHOUT_JUSTIFICATION);
        lot.put("orderJustification", text());
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PERCENTAGE", "POINTS", "RANGE", "ORDER"})
    void aWeightOfAnotherKindIsNamedAndNothingIsSummed(String kind) {
        Map<String, Map<String, ?>> prices = Map.of(
                "PERCENTAGE",
                Map.of("weight", 40),
                "POINTS",
                Map.of("weight", 40),
                "RANGE",
                Map.of("weightRange", Map.of("min", 1, "max", 2)),
                "ORDER",
                Map.of("weightRank", 1));
        price(kind, prices.get(kind));
        with(CLAUSE, criterion(kind.equals("ORDER") ? exact("10") : rank(9)));
        assertThat(rules()).containsExactly(PublicationRule.KINDS_MIXED);
        assertThat(findings().get(0).pointer()).isEqualTo("/lots/0/requirements/1");
    }

    @Test
    void partsAreAWholeOfTheirCriterionOrHaveNoWeight() {
        with(criterion(exact("60"), part("35.5"), part("24.5")), CLAUSE);
        assertThat(rules()).isEmpty();
        with(criterion(exact("60"), part(null), part(null)), CLAUSE);
        assertThat(rules()).isEmpty();
        with(criterion(exact("60"), part("35"), part("24")), CLAUSE);
        assertThat(rules()).containsExactly(PublicationRule.SUB_WEIGHTS);
        assertThat(arguments()).containsExactly(1, "59", "60");
        assertThat(findings().get(0).pointer()).isEqualTo("/lots/0/requirements/0/subCriteria");
    }

    @Test
    void partsOfARangeHaveNoExactWeight() {
        price("RANGE", Map.of("weightRange", Map.of("min", 30, "max", 40)));
        with(criterion(range(60, 70), part("30"), part("30")), CLAUSE);
        assertThat(rules()).containsExactly(PublicationRule.KINDS_MIXED);
        with(criterion(range(60, 70), part(null), part(null)), CLAUSE);
        assertThat(rules()).isEmpty();
    }

    @Test
    void netOrGrossHadBetterBeSaid() {
        lot.remove("priceBasis");
        assertThat(rules()).containsExactly(PublicationRule.PRICE_BASIS_MISSING);
        lot.remove("price");
        assertThat(rules()).containsExactly(PublicationRule.PRICE_MISSING);
    }
}
