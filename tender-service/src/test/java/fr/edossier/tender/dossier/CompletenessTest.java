package fr.edossier.tender.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {
    private static final Money PRICE = new Money(new BigDecimal("100.00"), "EUR");
    private static final UUID LOT = new UUID(0, 1);
    private static final UUID OTHER_LOT = new UUID(0, 2);
    private static final RequirementView REQUIRED = requirement(LOT, 11, true, Confidentiality.BUYER_ONLY);
    private static final RequirementView ALSO_REQUIRED = requirement(LOT, 12, true, Confidentiality.BUYER_ONLY);
    private static final RequirementView OPTIONAL = requirement(LOT, 13, false, Confidentiality.BUYER_ONLY);
    private static final RequirementView ELSEWHERE = requirement(OTHER_LOT, 21, true, Confidentiality.BUYER_ONLY);
    private static final List<RequirementView> ALL = List.of(REQUIRED, ALSO_REQUIRED, OPTIONAL, ELSEWHERE);

    private static RequirementView requirement(UUID lot, int id, boolean required, Confidentiality confidentiality) {
        Wording text = new Wording("Texte", "Text");
        return new RequirementView(
                new UUID(0, id),
                lot,
                id,
                Nature.FREE_FORM,
                null,
                text,
                new Wording("Texte", null),
                null,
                confidentiality,
                required,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                null);
    }

    private static DraftBid.Answer answer(RequirementView requirement, String text) {
        return answer(requirement, text, null);
    }

    private static DraftBid.Answer answer(
            RequirementView requirement, String text, @Nullable Confidentiality confidentiality) {
        return new DraftBid.Answer(requirement.id(), text, null, confidentiality);
    }

    private static LotBid bid(UUID lot, DraftBid.Answer... answers) {
        return new LotBid(lot, PRICE, List.of(answers));
    }

    private static DraftBid draft(DraftBid.Answer... answers) {
        return new DraftBid(PRICE, List.of(answers));
    }

    private static void assertRefused(TenderProblem type, ThrowingCallable call, String... pointers) {
        Problem problem = catchThrowableOfType(Problem.class, call);
        assertThat(problem).as("nothing refused").isNotNull();
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.places()).extracting(ErrorPlace::name).containsExactly(pointers);
        assertThat(problem.places()).extracting(ErrorPlace::kind).containsOnly(ErrorPlace.Kind.pointer);
    }

    @Test
    void isCompleteWhenEveryRequiredAnswerIsThere() {
        assertThatCode(() -> Completeness.requireComplete(
                        List.of(bid(LOT, answer(ALSO_REQUIRED, "b"), answer(REQUIRED, "a"))), List.of(), ALL))
                .doesNotThrowAnyException();
    }

    @Test
    void aLotWithoutABidAsksForNothing() {
        assertThatCode(() ->
                        Completeness.requireComplete(List.of(bid(OTHER_LOT, answer(ELSEWHERE, "x"))), List.of(), ALL))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileOfALotWithoutABidIsNamed() {
        List<ManifestFile> files = List.of(file(null), file(LOT), file(OTHER_LOT));

        assertRefused(
                TenderProblem.DOSSIER_INCOMPLETE,
                () -> Completeness.requireComplete(
                        List.of(bid(LOT, answer(ALSO_REQUIRED, "b"), answer(REQUIRED, "a"))), files, ALL),
                "/files/2");
    }

    private static ManifestFile file(@Nullable UUID lot) {
        return new ManifestFile(UUID.randomUUID(), lot, "memoire.pdf", 1, "00", UUID.randomUUID());
    }

    @Test
    void thereMustBeABid() {
        assertRefused(
                TenderProblem.DOSSIER_INCOMPLETE,
                () -> Completeness.requireComplete(List.of(), List.of(), ALL),
                "/bids");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void aBlankAnswerIsNone(String blank) {
        assertRefused(
                TenderProblem.DOSSIER_INCOMPLETE,
                () -> Completeness.requireComplete(
                        List.of(bid(LOT, answer(REQUIRED, blank), answer(ALSO_REQUIRED, "b"))), List.of(), ALL),
                "/bids/0/answers");
    }

    @Test
    void everyMissingAnswerOfEveryBidIsNamed() {
        assertRefused(
                TenderProblem.DOSSIER_INCOMPLETE,
                () -> Completeness.requireComplete(
                        List.of(bid(LOT, answer(OPTIONAL, "c")), bid(OTHER_LOT, answer(REQUIRED, "a"))),
                        List.of(),
                        ALL),
                "/bids/0/answers",
                "/bids/0/answers",
                "/bids/1/answers");
    }

    @Test
    void answersFitWhenEachIsToARequirementOfTheLot() {
        assertThatCode(() -> Completeness.requireAnswersFit(
                        draft(answer(OPTIONAL, ""), answer(REQUIRED, "a")), List.of(REQUIRED, OPTIONAL)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Completeness.requireAnswersFit(draft(), List.of(REQUIRED)))
                .doesNotThrowAnyException();
    }

    @Test
    void anAnswerToAnotherLotDoesNotFit() {
        assertRefused(
                TenderProblem.REQUIREMENT_NOT_OF_LOT,
                () -> Completeness.requireAnswersFit(
                        draft(answer(REQUIRED, "a"), answer(ELSEWHERE, "x")), List.of(REQUIRED)),
                "/answers/1/requirementId");
    }

    @Test
    void aSecondAnswerDoesNotFit() {
        assertRefused(
                TenderProblem.REQUIREMENT_NOT_OF_LOT,
                () -> Completeness.requireAnswersFit(
                        draft(answer(REQUIRED, "a"), answer(OPTIONAL, "b"), answer(REQUIRED, "a")),
                        List.of(REQUIRED, OPTIONAL)),
                "/answers/2/requirementId");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_AFTER_AWARD, BUYER_ONLY",
        "PUBLIC_AFTER_AWARD, EVALUATORS_ONLY",
        "BUYER_ONLY, EVALUATORS_ONLY",
    })
    void confidentialityIsMadeStricterOnly(Confidentiality open, Confidentiality strict) {
        List<RequirementView> strictLot = List.of(requirement(LOT, 31, true, strict));
        List<RequirementView> openLot = List.of(requirement(LOT, 31, true, open));

        assertRefused(
                TenderProblem.CONFIDENTIALITY_WEAKENED,
                () -> Completeness.requireAnswersFit(draft(answer(strictLot.get(0), "a", open)), strictLot),
                "/answers/0/confidentiality");
        assertThatCode(() -> {
                    Completeness.requireAnswersFit(draft(answer(openLot.get(0), "a", strict)), openLot);
                    Completeness.requireAnswersFit(draft(answer(openLot.get(0), "a", open)), openLot);
                    Completeness.requireAnswersFit(draft(answer(openLot.get(0), "a")), openLot);
                })
                .doesNotThrowAnyException();
    }
}
