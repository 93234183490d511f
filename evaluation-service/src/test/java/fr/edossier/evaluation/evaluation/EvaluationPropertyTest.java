package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.edossier.evaluation.contract.ContractView;
import fr.edossier.evaluation.contract.Money;
import fr.edossier.evaluation.contract.Supplier;
import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class EvaluationPropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-03T08:00:00Z");

    @Property
    void whatIsWrittenIsKeptWholeWhateverWasThereBefore(
            @ForAll("ratings") List<Rating> before, @ForAll("ratings") List<Rating> after) {
        Evaluation evaluation = draft();
        evaluation.replace(new EvaluationContent(before, List.of(), "Avant."));
        evaluation.replace(new EvaluationContent(after, List.of(), null));
        assertThat(evaluation.ratings())
                .containsExactlyElementsOf(after.stream()
                        .sorted(Comparator.comparing(Rating::area))
                        .toList());
    }

    @Property
    void itIsSentExactlyWhenThereIsNoGap(@ForAll("ratings") List<Rating> ratings) {
        Evaluation evaluation = draft();
        evaluation.replace(new EvaluationContent(ratings, List.of(), null));
        boolean complete = ratings.size() == Area.values().length
                && ratings.stream()
                        .noneMatch(rating -> rating.rating() != RatingLevel.NOT_APPLICABLE
                                && rating.evidence().isEmpty());
        assertThat(catchThrowable(() -> evaluation.send(NOW, DUE)) == null).isEqualTo(complete);
    }

    /** At every instant exactly one is possible: the supplier's reply, or sharing without it. */
    @Property
    void untilTheReplyIsDueTheSupplierActsAndAfterwardsTheAuthor(
            @ForAll @LongRange(min = -5_000, max = 5_000) long millis) {
        Instant at = DUE.plusMillis(millis);
        boolean replied = catchThrowable(() -> sent().comment("Merci.", "supplier", at)) == null;
        boolean shared = catchThrowable(() -> sent().share(at)) == null;
        assertThat(replied).isEqualTo(millis <= 0);
        assertThat(shared).isEqualTo(millis > 0);
    }

    @Provide
    Arbitrary<List<Rating>> ratings() {
        Arbitrary<Evidence> evidence = Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.strings().alpha().ofLength(4))
                .as((day, text) -> new Evidence(LocalDate.ofYearDay(2026, day), text, text));
        Arbitrary<Rating> rating = Combinators.combine(
                        Arbitraries.of(Area.class),
                        Arbitraries.of(RatingLevel.class),
                        Arbitraries.strings().alpha().ofMaxLength(3).injectNull(0.3),
                        evidence.list().ofMaxSize(3))
                .as(Rating::new);
        return rating.list().uniqueElements(Rating::area).ofMaxSize(6);
    }

    private static Evaluation sent() {
        Evaluation evaluation = draft();
        evaluation.replace(new EvaluationContent(
                Stream.of(Area.values())
                        .map(area -> new Rating(area, RatingLevel.NOT_APPLICABLE, null, List.of()))
                        .toList(),
                List.of(),
                null));
        evaluation.send(NOW, DUE);
        return evaluation;
    }

    private static Evaluation draft() {
        return new Evaluation(
                new ContractView(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "2026-R-0042-1",
                        new Wording("Nettoyage", "Cleaning"),
                        "ACHATS",
                        new Supplier("org", "alpes-proprete", "Alpes Propreté"),
                        new Money(BigDecimal.TEN, "EUR"),
                        NOW,
                        NOW,
                        List.of()),
                "author",
                NOW);
    }
}
