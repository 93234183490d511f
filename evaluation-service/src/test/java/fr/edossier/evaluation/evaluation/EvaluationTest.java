package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.evaluation.EvaluationProblem;
import fr.edossier.evaluation.contract.ContractView;
import fr.edossier.evaluation.contract.Money;
import fr.edossier.evaluation.contract.Supplier;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final Instant NOW = Instant.parse("2026-11-03T08:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(30));
    private static final Instant TOO_LATE = DUE.plusMillis(1);

    @Test
    void onlyACompletedContractIsEvaluated() {
        refused(EvaluationProblem.CONTRACT_NOT_COMPLETED, () -> new Evaluation(contract(null), "author", NOW));
    }

    @Test
    void whatIsSentNoLongerChanges() {
        Evaluation sent = sent();
        refused(EvaluationProblem.NOT_A_DRAFT, () -> sent.replace(complete()));
        refused(EvaluationProblem.NOT_A_DRAFT, () -> sent.send(NOW, DUE));
        refused(EvaluationProblem.NOT_A_DRAFT, sent::requireDraft);
    }

    @Test
    void whatIsIncompleteIsNotSent() {
        Evaluation draft = draft();
        refused(EvaluationProblem.RATINGS_INCOMPLETE, () -> draft.send(NOW, DUE));
        assertThat(draft.status()).isEqualTo(EvaluationStatus.DRAFT);
        assertThat(draft.replyDueAt()).isNull();
    }

    @Test
    void replacingLeavesNothingOfTheOldContent() {
        Evaluation draft = draft();
        draft.replace(complete());
        draft.replace(new EvaluationContent(List.of(), List.of(), null));
        assertThat(draft.ratings()).isEmpty();
        assertThat(draft.achievements()).isEmpty();
        assertThat(draft.buyerConduct()).isNull();
    }

    @Test
    void theDueInstantItselfIsInTime() {
        Evaluation sent = sent();
        sent.comment("Merci.", "supplier", DUE);
        assertThat(sent.status()).isEqualTo(EvaluationStatus.COMMENTED);
        assertThat(sent.reply()).isEqualTo(new EvaluationView.Reply("Merci.", DUE));
    }

    @Test
    void aMillisecondLaterIsTooLate() {
        Evaluation sent = sent();
        Problem refusal =
                refused(EvaluationProblem.REPLY_PERIOD_OVER, () -> sent.comment("Merci.", "supplier", TOO_LATE));
        assertThat(refusal.members()).containsEntry("now", TOO_LATE).containsEntry("replyDueAt", DUE);
        assertThat(sent.reply()).isNull();
    }

    @Test
    void aReplyIsGivenOnce() {
        Evaluation commented = sent();
        commented.comment("Merci.", "supplier", NOW);
        refused(EvaluationProblem.ALREADY_REPLIED, () -> commented.comment("Non.", "supplier", NOW));
        commented.share(NOW);
        refused(EvaluationProblem.ALREADY_REPLIED, () -> commented.comment("Non.", "supplier", NOW));
        assertThat(commented.reply()).isEqualTo(new EvaluationView.Reply("Merci.", NOW));
    }

    @Test
    void aDraftHasNoReply() {
        refused(EvaluationProblem.REPLY_PERIOD_OVER, () -> draft().comment("Merci.", "supplier", NOW));
    }

    @Test
    void sharingWaitsForTheReplyOrTheEndOfItsTime() {
        refused(EvaluationProblem.REPLY_PENDING, () -> draft().share(NOW));
        refused(EvaluationProblem.REPLY_PENDING, () -> draft().share(TOO_LATE));
        Evaluation unanswered = sent();
        refused(EvaluationProblem.REPLY_PENDING, () -> unanswered.share(DUE));
        unanswered.share(TOO_LATE);
        assertThat(unanswered.status()).isEqualTo(EvaluationStatus.SHARED);
        refused(EvaluationProblem.ALREADY_SHARED, () -> unanswered.share(TOO_LATE));
        refused(EvaluationProblem.REPLY_PERIOD_OVER, () -> unanswered.comment("Merci.", "supplier", NOW));
    }

    @Test
    void anAnsweredOneIsSharedAtOnce() {
        Evaluation answered = sent();
        answered.comment("Merci.", "supplier", NOW);
        answered.share(NOW);
        assertThat(answered.sharedAt()).isEqualTo(NOW);
    }

    /** Every move that {@link EvaluationStatus} does not allow, with its problem. */
    @ParameterizedTest
    @CsvSource({
        "DRAFT, COMMENTED, REPLY_PERIOD_OVER",
        "DRAFT, SHARED, REPLY_PENDING",
        "SENT_TO_SUPPLIER, SENT_TO_SUPPLIER, NOT_A_DRAFT",
        "COMMENTED, SENT_TO_SUPPLIER, NOT_A_DRAFT",
        "COMMENTED, COMMENTED, ALREADY_REPLIED",
        "SHARED, SENT_TO_SUPPLIER, NOT_A_DRAFT",
        "SHARED, COMMENTED, ALREADY_REPLIED",
        "SHARED, SHARED, ALREADY_SHARED"
    })
    void otherMovesAreRefused(EvaluationStatus from, EvaluationStatus to, EvaluationProblem problem) {
        Evaluation evaluation = draft();
        evaluation.replace(complete());
        Stream.of(EvaluationStatus.values())
                .filter(status -> status != EvaluationStatus.DRAFT && status.compareTo(from) <= 0)
                .forEach(status -> move(evaluation, status));
        assertThat(evaluation.status()).isEqualTo(from);
        assertThat(from.canBecome(to)).isFalse();
        refused(problem, () -> move(evaluation, to));
        assertThat(evaluation.status()).isEqualTo(from);
    }

    private static void move(Evaluation evaluation, EvaluationStatus to) {
        switch (to) {
            case DRAFT -> throw new IllegalArgumentException("no move leads to a draft");
            case SENT_TO_SUPPLIER -> evaluation.send(NOW, DUE);
            case COMMENTED -> evaluation.comment("Merci.", "supplier", NOW);
            case SHARED -> evaluation.share(NOW);
        }
    }

    private static Problem refused(EvaluationProblem type, ThrowingCallable act) {
        return assertThatExceptionOfType(Problem.class)
                .isThrownBy(act)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(type))
                .actual();
    }

    private static Evaluation draft() {
        return new Evaluation(contract(NOW), "author", NOW);
    }

    private static Evaluation sent() {
        Evaluation evaluation = draft();
        evaluation.replace(complete());
        evaluation.send(NOW, DUE);
        return evaluation;
    }

    private static EvaluationContent complete() {
        Evidence fact = new Evidence(LocalDate.of(2026, 3, 14), "Contrôle de mars.", "PV-03");
        List<Rating> ratings = Stream.of(Area.values())
                .map(area -> new Rating(area, RatingLevel.MEETS, null, List.of(fact)))
                .toList();
        return new EvaluationContent(
                ratings, List.of(new Achievement(UUID.randomUUID(), BigDecimal.ONE, false)), "Rien à signaler.");
    }

    private static ContractView contract(@Nullable Instant completedAt) {
        return new ContractView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "2026-R-0042-1",
                new Wording("Nettoyage", "Cleaning"),
                "ACHATS",
                new Supplier("org", "alpes-proprete", "Alpes Propreté"),
                new Money(BigDecimal.TEN, "EUR"),
                NOW.minus(Duration.ofDays(300)),
                completedAt,
                List.of());
    }
}
