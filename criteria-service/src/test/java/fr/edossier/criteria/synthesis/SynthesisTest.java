package fr.edossier.criteria.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesisTest {
    private static Position position(Nature nature, @Nullable WeightRange weight, @Nullable String remark) {
        return new Position(nature, weight, Confidentiality.BUYER_ONLY, AskedOf.ALL, Feasibility.EASY, remark);
    }

    private static List<Nature> natures(int clauses, int criteria, int freeForms) {
        return IntStream.range(0, clauses + criteria + freeForms)
                .mapToObj(
                        i -> i < clauses ? Nature.CLAUSE : i < clauses + criteria ? Nature.CRITERION : Nature.FREE_FORM)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 10000, 0, 0, 10000",
        "1, 1, 1, 3334, 3333, 3333, 0",
        "2, 1, 0, 6667, 3333, 0, 3333",
        "1, 1, 0, 5000, 5000, 0, 2500",
        "7, 2, 1, 7000, 2000, 1000, 3100",
        "2, 1, 4, 2857, 1429, 5714, 1429",
        "3, 0, 0, 10000, 0, 0, 10000"
    })
    void sharesSumUpAndAgreementFollowsItsFormula(int a, int b, int c, int shareA, int shareB, int shareC, int agreed) {
        Distribution distribution = Distribution.of(Nature.class, natures(a, b, c));
        assertThat(distribution.answers())
                .containsExactly(
                        new Distribution.Share("CLAUSE", a, shareA),
                        new Distribution.Share("CRITERION", b, shareB),
                        new Distribution.Share("FREE_FORM", c, shareC));
        assertThat(distribution.agreement()).isEqualTo(agreed);
    }

    @Test
    void nothingIsAgreedOnWhereNobodyAnswered() {
        Distribution none = Distribution.of(Nature.class, List.of());
        assertThat(none.agreement()).isNull();
        assertThat(none.answers()).allSatisfy(share -> assertThat(share.share()).isZero());
        assertThat(Synthesis.of(List.of()).weight()).isNull();
    }

    @Test
    void weightsCountByTheirMiddle() {
        assertThat(WeightSpread.of(List.of(
                        new WeightRange(10, 10),
                        new WeightRange(5, 10),
                        new WeightRange(20, 30),
                        new WeightRange(40, 40))))
                .isEqualTo(new WeightSpread(4, 750, 938, 1750, 2875, 4000, 1937));
    }

    @Test
    void oneWeightIsItsOwnMiddle() {
        assertThat(WeightSpread.of(List.of(new WeightRange(3, 4))))
                .isEqualTo(new WeightSpread(1, 350, 350, 350, 350, 350, 0));
    }

    @Test
    void remarksAreInTheOrderOfTheAlphabet() {
        assertThat(Synthesis.of(List.of(
                                position(Nature.CLAUSE, null, "b"),
                                position(Nature.CLAUSE, null, null),
                                position(Nature.CLAUSE, null, "a")))
                        .remarks())
                .containsExactly("a", "b");
    }

    @Test
    void majorityIsOfThoseWhoHoldTheNature() {
        List<Position> positions = List.of(
                position(Nature.CRITERION, new WeightRange(10, 20), null),
                position(Nature.CRITERION, new WeightRange(20, 40), null),
                new Position(
                        Nature.FREE_FORM,
                        null,
                        Confidentiality.PUBLIC_AFTER_AWARD,
                        AskedOf.LARGE_ONLY,
                        Feasibility.HARD,
                        null));
        assertThat(Majority.of(positions, null))
                .isEqualTo(new Majority(
                        Nature.CRITERION, new WeightRange(15, 30), Confidentiality.BUYER_ONLY, AskedOf.ALL));
        assertThat(Majority.of(positions, Nature.FREE_FORM))
                .isEqualTo(
                        new Majority(Nature.FREE_FORM, null, Confidentiality.PUBLIC_AFTER_AWARD, AskedOf.LARGE_ONLY));
    }

    @Test
    void tieIsNoMajority() {
        assertThat(Majority.of(
                        List.of(position(Nature.CLAUSE, null, null), position(Nature.FREE_FORM, null, null)), null))
                .isEqualTo(new Majority(null, null, null, null));
    }
}
