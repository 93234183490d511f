package fr.edossier.tender.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.scoring.Scores.Candidate;
import fr.edossier.tender.scoring.Scores.Criterion;
import fr.edossier.tender.scoring.Scores.Ranked;
import fr.edossier.tender.scoring.Scores.Scored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScoresPropertyTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    /** A lot with its bids; the two criteria share what the price leaves. */
    record Lot(BigDecimal priceWeight, List<Criterion> criteria, List<Candidate> candidates) {
        Lot with(List<Candidate> others) {
            return new Lot(priceWeight, criteria, others);
        }

        List<Ranked> rank() {
            return Scores.rank(PriceRule.of(PriceMethod.PROPORTIONAL, priceWeight), criteria, List.of(), candidates);
        }
    }

    private record Offer(int cents, int first, int second) {
        Candidate candidate(int number) {
            return new Candidate(
                    new UUID(9, number),
                    BigDecimal.valueOf(cents, 2),
                    Map.of(FIRST, BigDecimal.valueOf(first, 2), SECOND, BigDecimal.valueOf(second, 2)));
        }
    }

    /** Few different marks and prices among them, so that ties come up. */
    @Provide
    Arbitrary<Lot> lots() {
        Arbitrary<Integer> cents = Arbitraries.oneOf(
                Arbitraries.integers().between(1, Integer.MAX_VALUE), Arbitraries.of(10_000, 20_000, 40_000));
        Arbitrary<Integer> marks =
                Arbitraries.oneOf(Arbitraries.integers().between(0, 10_00), Arbitraries.of(0, 5_00, 10_00));
        Arbitrary<List<Offer>> offers = Combinators.combine(cents, marks, marks)
                .as(Offer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        Arbitrary<Integer> price = Arbitraries.integers().between(1, 98_00);
        return Combinators.combine(price, offers).as(ScoresPropertyTest::lot);
    }

    private static Lot lot(int price, List<Offer> offers) {
        int first = (10_000 - price) / 2;
        return new Lot(
                Weight.percent(price),
                List.of(
                        new Criterion(FIRST, Weight.percent(first), null),
                        new Criterion(SECOND, Weight.percent(10_000 - price - first), null)),
                IntStream.range(0, offers.size())
                        .mapToObj(number -> offers.get(number).candidate(number))
                        .toList());
    }

    private static Scored of(Candidate candidate, List<Ranked> ranking) {
        return ranking.stream()
                .map(Ranked::score)
                .filter(score -> score.bid().equals(candidate.bid()))
                .findFirst()
                .orElseThrow();
    }

    @Property
    void lowestPriceGetsTheWholeWeight(@ForAll("lots") Lot lot) {
        Candidate cheapest = lot.candidates().stream()
                .min(Comparator.comparing(Candidate::price))
                .orElseThrow();

        assertThat(of(cheapest, lot.rank()).pricePoints()).isEqualByComparingTo(lot.priceWeight());
    }

    @Property
    void pointsStayBetweenZeroAndTheWeight(@ForAll("lots") Lot lot) {
        for (Ranked place : lot.rank()) {
            assertThat(place.score().pricePoints()).isBetween(BigDecimal.ZERO, lot.priceWeight());
            lot.criteria()
                    .forEach(criterion -> assertThat(place.score().points().get(criterion.id()))
                            .isBetween(BigDecimal.ZERO, criterion.weight()));
            assertThat(place.score().total()).isBetween(BigDecimal.ZERO, new BigDecimal("100.00"));
        }
    }

    @Property
    void aDearerBidNeverGetsMorePointsForItsPrice(@ForAll("lots") Lot lot) {
        List<Ranked> ranking = lot.rank();
        List<BigDecimal> pointsByRisingPrice = lot.candidates().stream()
                .sorted(Comparator.comparing(Candidate::price))
                .map(candidate -> of(candidate, ranking).pricePoints())
                .toList();

        assertThat(pointsByRisingPrice).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Property
    void theCurrencyUnitChangesNothing(@ForAll("lots") Lot lot, @ForAll @IntRange(min = 1, max = 100_000) int rate) {
        Lot converted = lot.with(lot.candidates().stream()
                .map(candidate -> new Candidate(
                        candidate.bid(), candidate.price().multiply(BigDecimal.valueOf(rate, 3)), candidate.marks()))
                .toList());

        assertThat(converted.rank()).isEqualTo(lot.rank());
    }

    @Property
    void theOrderOfArrivalChangesNothing(@ForAll("lots") Lot lot, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(lot.candidates());
        Collections.shuffle(shuffled, random);

        assertThat(lot.with(shuffled).rank()).isEqualTo(lot.rank());
    }

    @Property
    void ranksFollowTheExactTotals(@ForAll("lots") Lot lot) {
        List<Ranked> ranking = lot.rank();

        assertThat(ranking)
                .extracting(place -> place.score().bid())
                .containsExactlyInAnyOrderElementsOf(
                        lot.candidates().stream().map(Candidate::bid).toList());
        for (Ranked place : ranking) {
            BigDecimal exact = place.score().exact();
            long better = ranking.stream()
                    .filter(other -> other.score().exact().compareTo(exact) > 0)
                    .count();
            long equal = ranking.stream()
                    .filter(other -> other.score().exact().compareTo(exact) == 0)
                    .count();
            assertThat(place.rank()).isEqualTo(better + 1);
            assertThat(place.tied()).isEqualTo(equal > 1);
        }
        assertThat(ranking).extracting(Ranked::rank).isSorted();
    }
}
