package fr.edossier.criteria.weighting;

import static fr.edossier.criteria.weighting.Contents.catalogue;
import static fr.edossier.criteria.weighting.Contents.grid;
import static fr.edossier.criteria.weighting.Contents.line;
import static fr.edossier.criteria.weighting.Contents.price;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GridCheckPropertyTest {
    private static BigDecimal hundredths(int number) {
        return BigDecimal.valueOf(number, 2);
    }

    private static GridLine weighing(Weight weight) {
        return new GridLine(LineKind.PRICE, null, null, weight, List.of());
    }

    private static List<GridRule> rules(GridContent grid) {
        return GridCheck.findings(grid, catalogue()).stream()
                .map(GridFinding::rule)
                .sorted()
                .toList();
    }

    @Property
    void theOrderOfLinesChangesNothing(
            @ForAll WeightKind kind,
            @ForAll @Size(max = 6) List<@IntRange(max = 7) Integer> picks,
            @ForAll Random random) {
        List<GridLine> choice = List.of(
                price("40"),
                line("ENV-001", "40"),
                line("SOC-001", "20"),
                line("GOV-900", "5"),
                line("NON-001", null),
                price("30-20"),
                price("#2"),
                line("ENV-900", null));
        List<GridLine> lines = new ArrayList<>(picks.stream().map(choice::get).toList());
        GridContent one = grid(kind).withLines(List.copyOf(lines));
        Collections.shuffle(lines, random);
        assertThat(rules(grid(kind).withLines(lines))).isEqualTo(rules(one));
    }

    @Property
    void percentagesAreRightWhenTheyTotalAHundredToTheHundredth(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 1900) Integer> parts,
            @ForAll @IntRange(min = -2, max = 2) int drift) {
        int rest = 10_000 - parts.stream().mapToInt(Integer::intValue).sum() + drift;
        List<GridLine> lines = new ArrayList<>(parts.stream()
                .map(part -> weighing(Weight.value(hundredths(part))))
                .toList());
        lines.add(line("ENV-001", hundredths(rest).toPlainString()));
        GridContent content = grid(WeightKind.PERCENTAGE, lines.toArray(GridLine[]::new));
        assertThat(rules(content)).isEqualTo(drift == 0 ? List.of() : List.of(GridRule.WEIGHTS_NOT_WHOLE));
    }

    @Property
    void pointsScaleWithTheirTotal(
            @ForAll @IntRange(min = 1, max = 9999) int price,
            @ForAll @IntRange(min = -1, max = 1) int drift,
            @ForAll @IntRange(min = 1, max = 50) int factor) {
        GridContent points = grid(
                WeightKind.POINTS,
                weighing(Weight.value(hundredths(price * factor))),
                line(
                        "ENV-001",
                        hundredths((10_000 - price + (price < 9999 ? drift : 0)) * factor)
                                .toPlainString()));
        GridContent content = new GridContent(
                points.name(),
                points.marketFamily(),
                points.procedure(),
                points.weightKind(),
                BigDecimal.valueOf(100L * factor),
                null,
                points.lines());
        assertThat(rules(content))
                .isEqualTo(drift == 0 || price == 9999 ? List.of() : List.of(GridRule.WEIGHTS_NOT_WHOLE));
    }

    @Property
    void rangesAroundAnExactGridAreFeasible(
            @ForAll @IntRange(min = 1, max = 9999) int price,
            @ForAll @IntRange(max = 500) int below,
            @ForAll @IntRange(max = 500) int above) {
        int rest = 10_000 - price;
        GridContent content = grid(
                WeightKind.RANGE,
                weighing(Weight.range(hundredths(Math.max(0, price - below)), hundredths(price + above))),
                line(
                        "ENV-001",
                        hundredths(Math.max(0, rest - above)).toPlainString() + "-"
                                + hundredths(rest + below).toPlainString()));
        assertThat(rules(content)).isEmpty();
    }

    @Property
    void rangesThatNeedMoreOrGiveLessThanTheWholeAreNot(
            @ForAll @IntRange(min = 1, max = 9999) int price, @ForAll @IntRange(min = 1, max = 300) int gap) {
        int rest = 10_000 - price;
        GridContent over = grid(
                WeightKind.RANGE,
                weighing(Weight.range(hundredths(price + gap), hundredths(price + gap))),
                line(
                        "ENV-001",
                        hundredths(rest).toPlainString() + "-"
                                + hundredths(rest + gap).toPlainString()));
        assertThat(rules(over)).containsExactly(GridRule.RANGES_INFEASIBLE);
        GridContent under = grid(
                WeightKind.RANGE,
                weighing(Weight.range(BigDecimal.ZERO, hundredths(price))),
                line("ENV-001", "0-" + hundredths(Math.max(0, rest - gap)).toPlainString()));
        assertThat(rules(under)).containsExactly(GridRule.RANGES_INFEASIBLE);
    }
}
