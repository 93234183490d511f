package fr.edossier.criteria.weighting;

import static fr.edossier.criteria.weighting.Contents.cost;
import static fr.edossier.criteria.weighting.Contents.found;
import static fr.edossier.criteria.weighting.Contents.grid;
import static fr.edossier.criteria.weighting.Contents.line;
import static fr.edossier.criteria.weighting.Contents.part;
import static fr.edossier.criteria.weighting.Contents.price;
import static fr.edossier.criteria.weighting.Contents.suggested;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridWeightsTest {
    /** Weights of price, environmental and social criterion, with the expected findings. */
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(textBlock = """
            PERCENTAGE, 40,    40,    20,    ''
            PERCENTAGE, 40,    40,    19.99, WEIGHTS_NOT_WHOLE /lines
            PERCENTAGE, 40,    40,    20.01, WEIGHTS_NOT_WHOLE /lines
            PERCENTAGE, 33.33, 33.33, 33.34, ''
            PERCENTAGE, 33.33, 33.33, 33.33, WEIGHTS_NOT_WHOLE /lines
            PERCENTAGE, 40.0,  40.00, 20,    ''
            PERCENTAGE, 40,    60,    '',    WEIGHT_MISSING /lines/2/weight
            PERCENTAGE, 40,    40-50, 20,    KINDS_MIXED /lines/1/weight
            PERCENTAGE, 40,    40,    #3,    KINDS_MIXED /lines/2/weight
            POINTS,     400,   400,   200,   ''
            POINTS,     40,    40,    20,    WEIGHTS_NOT_WHOLE /lines
            POINTS,     400,   400,   199.99, WEIGHTS_NOT_WHOLE /lines
            RANGE,      40-50, 30-40, 15-25, ''
            RANGE,      50-60, 45-50, 10-20, RANGES_INFEASIBLE /lines
            RANGE,      40-50, 20-30, 10-19.99, RANGES_INFEASIBLE /lines
            RANGE,      40-50, 20-30, 10-20, ''
            RANGE,      50-60, 30-40, 20-30, ''
            RANGE,      50-60, 30-40, 20.01-30, RANGES_INFEASIBLE /lines
            RANGE,      50-40, 30-40, 15-25, RANGE_INVERTED /lines/0/weight
            RANGE,      40-40, 40-40, 20-20, ''
            RANGE,      40-50, 30-40, 20,    KINDS_MIXED /lines/2/weight
            ORDER,      #1,    #2,    #3,    ''
            ORDER,      #1,    #1,    #3,    ''
            ORDER,      #3,    #3,    #3,    ''
            ORDER,      #1,    #2,    #4,    ORDER_RANKS /lines/2/weight
            ORDER,      #0,    #1,    #2,    ORDER_RANKS /lines/0/weight
            ORDER,      #1,    #2,    20,    KINDS_MIXED /lines/2/weight
            """)
    void weightsAreOfTheKindAndAddUp(WeightKind kind, String first, String second, String third, String expected) {
        assertThat(String.join(" ", found(grid(kind, price(first), line("ENV-001", second), line("SOC-001", third)))))
                .isEqualTo(expected);
    }

    /** Weights of two sub-criteria of a criterion that weighs 40 (30-40, first of three). */
    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource(textBlock = """
            PERCENTAGE, 60, 40, 25, 15, ''
            PERCENTAGE, 60, 40, 25, 14.99, SUB_WEIGHTS /lines/1/subCriteria
            PERCENTAGE, 60, 40, 25, 15.01, SUB_WEIGHTS /lines/1/subCriteria
            PERCENTAGE, 60, 40, '', '', ''
            PERCENTAGE, 60, 40, 40, '', WEIGHT_MISSING /lines/1/subCriteria/1/weight
            PERCENTAGE, 60, 40, 25, 10-15, KINDS_MIXED /lines/1/subCriteria/1/weight
            PERCENTAGE, 60, '', 25, 15, WEIGHT_MISSING /lines/1/weight
            POINTS, 600, 400, 250, 150, ''
            POINTS, 600, 400, 250, 151, SUB_WEIGHTS /lines/1/subCriteria
            RANGE, 60-70, 30-40, 20-25, 10-15, ''
            RANGE, 60-70, 30-40, 20-25, 20-25, ''
            RANGE, 60-70, 30-40, 20-25, 20.01-25, SUB_RANGES_INFEASIBLE /lines/1/subCriteria
            RANGE, 60-70, 30-40, 10-15, 10-15, ''
            RANGE, 60-70, 30-40, 10-15, 10-14.99, SUB_RANGES_INFEASIBLE /lines/1/subCriteria
            RANGE, 60-70, 30-40, 20-15, 10-15, RANGE_INVERTED /lines/1/subCriteria/0/weight
            ORDER, #1, #2, #1, #2, ''
            ORDER, #1, #2, #1, #3, ORDER_RANKS /lines/1/subCriteria/1/weight
            """)
    void partsAddUpToTheirWhole(
            WeightKind kind, String price, String criterion, String first, String second, String expected) {
        assertThat(String.join(
                        " ", found(grid(kind, price(price), line("ENV-001", criterion, part(first), part(second))))))
                .isEqualTo(expected);
    }

    @Test
    void aWeightOfTwoKindsOrOfHalfAKindIsSaid() {
        Weight both = new Weight(BigDecimal.TEN, null, null, 1);
        Weight half = new Weight(null, BigDecimal.TEN, null, null);
        Weight none = new Weight(null, null, null, null);
        assertThat(found(grid(WeightKind.RANGE, weighing(both), line("ENV-001", "30-40"))))
                .containsExactly("KINDS_MIXED /lines/0/weight");
        assertThat(found(grid(WeightKind.RANGE, weighing(half), line("ENV-001", "30-40"))))
                .containsExactly("WEIGHT_MISSING /lines/0/weight");
        assertThat(found(grid(WeightKind.RANGE, weighing(none), line("ENV-001", "30-40"))))
                .containsExactly("WEIGHT_MISSING /lines/0/weight");
    }

    private static GridLine weighing(Weight weight) {
        return new GridLine(LineKind.PRICE, null, null, weight, List.of());
    }

    @Test
    void pointsHaveATotal() {
        GridContent points = grid(WeightKind.POINTS, price("60"), line("ENV-001", "40"));
        assertThat(found(new GridContent(
                        points.name(),
                        points.marketFamily(),
                        points.procedure(),
                        points.weightKind(),
                        null,
                        null,
                        points.lines())))
                .containsExactly("POINTS_TOTAL_MISSING /pointsTotal");
    }

    @Test
    void clausesAndQuestionsHaveNoWeightAndDoNotCount() {
        assertThat(found(grid(WeightKind.PERCENTAGE, cost("60", true), line("ENV-001", "40"), line("GOV-900", "10"))))
                .containsExactly("WEIGHT_ON_UNWEIGHTED /lines/2/weight");
        assertThat(found(grid(WeightKind.PERCENTAGE, cost("60", true), line("ENV-001", "40"), line("GOV-900", null))))
                .isEmpty();
    }

    /** Weights of a criterion for which the catalogue suggests 10 to 20 %. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            PERCENTAGE, 90,    10,    ''
            PERCENTAGE, 90.01, 9.99,  WEIGHT_OUTSIDE_SUGGESTION /lines/1/weight
            PERCENTAGE, 80,    20,    ''
            PERCENTAGE, 79.99, 20.01, WEIGHT_OUTSIDE_SUGGESTION /lines/1/weight
            POINTS,     900,   100,   ''
            POINTS,     900.01, 99.99, WEIGHT_OUTSIDE_SUGGESTION /lines/1/weight
            POINTS,     799.99, 200.01, WEIGHT_OUTSIDE_SUGGESTION /lines/1/weight
            RANGE,      80-90, 10-20, ''
            RANGE,      80-90, 9.99-20, WEIGHT_OUTSIDE_SUGGESTION /lines/1/weight
            RANGE,      80-90, 10-20.01, WEIGHT_OUTSIDE_SUGGESTION /lines/1/weight
            ORDER,      #1,    #2,    ''
            """)
    void theCataloguesSuggestionIsHeld(WeightKind kind, String price, String weight, String expected) {
        assertThat(String.join(
                        " ", found(grid(kind, price(price), line("CLI-001", weight)), suggested("CLI-001", 10, 20))))
                .isEqualTo(expected);
    }

    @Test
    void theSuggestionIsHeldForPartsToo() {
        SubCriterion part = new SubCriterion(null, new ItemKey("CLI-001", 1), Weight.value(new BigDecimal("30")));
        assertThat(found(
                        grid(WeightKind.PERCENTAGE, price("60"), line("ENV-001", "40", part, part("10"))),
                        suggested("CLI-001", 10, 20)))
                .containsExactly("WEIGHT_OUTSIDE_SUGGESTION /lines/1/subCriteria/0/weight");
    }
}
