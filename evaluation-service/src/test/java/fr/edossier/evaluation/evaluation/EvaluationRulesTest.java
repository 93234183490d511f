package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationRulesTest {
    private static final UUID OURS = UUID.randomUUID();
    private static final Evidence FACT = new Evidence(LocalDate.of(2026, 3, 14), "Contrôle de mars.", "PV-03");

    @Test
    void ratingAllAreasOnFactsLeavesNoGap() {
        assertThat(EvaluationRules.gaps(all(RatingLevel.FAILS, FACT))).isEmpty();
    }

    @Test
    void whatDoesNotApplyNeedsNoFact() {
        assertThat(EvaluationRules.gaps(all(RatingLevel.NOT_APPLICABLE))).isEmpty();
    }

    @Test
    void everyOtherRatingNeedsAFact() {
        Stream.of(RatingLevel.values())
                .filter(level -> level != RatingLevel.NOT_APPLICABLE)
                .forEach(level -> assertThat(EvaluationRules.gaps(all(level)))
                        .as(level.name())
                        .extracting(Finding::pointer, Finding::code)
                        .hasSize(6)
                        .contains(
                                tuple("/ratings/0/evidence", "evidence-missing"),
                                tuple("/ratings/5/evidence", "evidence-missing")));
    }

    @Test
    void everyAreaIsRated() {
        List<Rating> withoutCost = all(RatingLevel.MEETS, FACT).stream()
                .filter(rating -> rating.area() != Area.COST)
                .toList();
        assertThat(EvaluationRules.gaps(withoutCost))
                .containsExactly(new Finding("/ratings", "area-missing", List.of("COST")));
        assertThat(EvaluationRules.gaps(List.of())).hasSize(6);
    }

    @Test
    void contentOfTheContractHasNoContradiction() {
        EvaluationContent content =
                new EvaluationContent(all(RatingLevel.MEETS, FACT), List.of(achieved(OURS)), "Rien à signaler.");
        assertThat(EvaluationRules.contradictions(content, Set.of(OURS))).isEmpty();
    }

    @Test
    void anAreaIsRatedOnce() {
        Rating quality = new Rating(Area.QUALITY, RatingLevel.MEETS, null, List.of());
        Rating cost = new Rating(Area.COST, RatingLevel.MEETS, null, List.of());
        EvaluationContent content = new EvaluationContent(List.of(quality, cost, quality), List.of(), null);
        assertThat(EvaluationRules.contradictions(content, Set.of()))
                .containsExactly(new Finding("/ratings/2/area", "area-twice"));
    }

    @Test
    void achievementsAreOfTheContractAndOnceEach() {
        EvaluationContent content = new EvaluationContent(
                List.of(), List.of(achieved(OURS), achieved(UUID.randomUUID()), achieved(OURS)), null);
        assertThat(EvaluationRules.contradictions(content, Set.of(OURS)))
                .containsExactly(
                        new Finding("/achievements/1/commitmentId", "unknown-commitment"),
                        new Finding("/achievements/2/commitmentId", "commitment-twice"));
    }

    private static Achievement achieved(UUID commitment) {
        return new Achievement(commitment, BigDecimal.TEN, null);
    }

    private static List<Rating> all(RatingLevel level, Evidence... facts) {
        return Stream.of(Area.values())
                .map(area -> new Rating(area, level, null, List.of(facts)))
                .toList();
    }
}
