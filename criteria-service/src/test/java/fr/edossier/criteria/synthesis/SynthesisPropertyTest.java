package fr.edossier.criteria.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SynthesisPropertyTest {
    @Provide
    Arbitrary<Position> position() {
        Arbitrary<Integer> percent = Arbitraries.integers().between(1, 100);
        Arbitrary<WeightRange> range =
                Combinators.combine(percent, percent).as((a, b) -> new WeightRange(Math.min(a, b), Math.max(a, b)));
        return Combinators.combine(
                        Arbitraries.of(Nature.class),
                        range.injectNull(0.3),
                        Arbitraries.of(Confidentiality.class),
                        Arbitraries.of(AskedOf.class),
                        Arbitraries.of(Feasibility.class),
                        Arbitraries.strings()
                                .alpha()
                                .ofMinLength(1)
                                .ofMaxLength(3)
                                .injectNull(0.5))
                .as((nature, weight, secrecy, askedOf, feasibility, remark) -> new Position(
                        nature,
                        nature == Nature.CRITERION ? weight : null,
                        secrecy,
                        nature == Nature.FREE_FORM ? askedOf : AskedOf.ALL,
                        feasibility,
                        remark));
    }

    @Provide
    Arbitrary<List<Position>> positions() {
        return position().list().ofMaxSize(40);
    }

    private static Stream<Distribution> questions(Synthesis synthesis) {
        return Stream.of(synthesis.nature(), synthesis.confidentiality(), synthesis.askedOf(), synthesis.feasibility());
    }

    @Property
    void orderDoesNotMatter(@ForAll("positions") List<Position> positions, @ForAll long seed) {
        List<Position> shuffled = new ArrayList<>(positions);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Synthesis.of(shuffled)).isEqualTo(Synthesis.of(positions));
        assertThat(Majority.of(shuffled, null)).isEqualTo(Majority.of(positions, null));
    }

    @Property
    void sharesSumUpToTheWholeAndAreNearTheCounts(@ForAll("positions") List<Position> positions) {
        int whole = positions.isEmpty() ? 0 : Distribution.WHOLE;
        questions(Synthesis.of(positions)).forEach(question -> {
            assertThat(question.answers().stream()
                            .mapToInt(Distribution.Share::share)
                            .sum())
                    .isEqualTo(whole);
            question.answers().forEach(share -> assertThat(
                            Math.abs(share.share() * positions.size() - share.count() * Distribution.WHOLE))
                    .isLessThanOrEqualTo(positions.size()));
        });
    }

    @Property
    void agreementIsBetweenNoneAndWhole(@ForAll("positions") List<Position> positions) {
        questions(Synthesis.of(positions))
                .filter(question -> !positions.isEmpty())
                .forEach(question -> assertThat(question.agreement()).isBetween(0, Distribution.WHOLE));
    }

    @Property
    void unanimityIsWholeAgreement(@ForAll("position") Position position, @ForAll @IntRange(min = 1, max = 50) int n) {
        questions(Synthesis.of(Collections.nCopies(n, position)))
                .forEach(question -> assertThat(question.agreement()).isEqualTo(Distribution.WHOLE));
    }

    @Property
    void quartilesAreInOrder(@ForAll("positions") List<Position> positions) {
        WeightSpread spread = Synthesis.of(positions).weight();
        if (spread != null) {
            assertThat(List.of(
                            spread.min(),
                            spread.lowerQuartile(),
                            spread.median(),
                            spread.upperQuartile(),
                            spread.max()))
                    .isSorted();
            assertThat(spread.interquartileRange()).isEqualTo(spread.upperQuartile() - spread.lowerQuartile());
        }
    }
}
