package fr.edossier.tender.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.compliance.LegalData;
import fr.edossier.tender.consultation.Contents;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.version.ConsultationVersion.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AmendmentTest {
    private static final Map<String, Object> BEFORE = Map.of(
            "reference", "R-1",
            "title", Map.of("fr", "t", "en", "t"),
            "procedure", "OPEN",
            "category", "SERVICES",
            "deadline", "2026-12-01T16:00:00Z",
            "cpv", "90911000",
            "durationMonths", 12,
            "contact", Map.of("name", "Achats", "email", "achats@region.example"));

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant OWN = Instant.parse("2026-11-25T16:00:00Z");
    private static final LegalData.Extension SIX_DAYS =
            LegalData.LAW.extension(LocalDate.parse("2026-11-01")).orElseThrow();

    /** A lot that closes with the consultation, and one that closes before it. */
    private static final LotTime TOGETHER = new LotTime(1, null, null, -1);

    private static final LotTime APART = new LotTime(2, OWN, null, -1);

    private static Amendment.Circumstances given(boolean lawyer, boolean documents, LotTime... lots) {
        return new Amendment.Circumstances(lawyer, documents, List.of(lots), SIX_DAYS, NOW);
    }

    private static ConsultationContent with(String member, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(BEFORE);
        changed.put(member, value);
        return Contents.of(changed);
    }

    private static List<String> refused(ConsultationContent after, boolean lawyer, LotTime... lots) {
        List<String> codes = new java.util.ArrayList<>();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Amendment.judge(
                        Contents.of(BEFORE),
                        after,
                        given(lawyer, false, lots.length == 0 ? new LotTime[] {TOGETHER} : lots)))
                .satisfies(problem -> problem.errors().forEach(fault -> codes.add(fault.code())));
        return codes;
    }

    @Test
    void deadlineMovesToLaterOnly() {
        assertThat(Amendment.judge(
                        Contents.of(BEFORE),
                        with("deadline", "2026-12-01T16:00:00.000001Z"),
                        given(false, false, TOGETHER)))
                .isEqualTo(Kind.EXTENSION);
        assertThat(refused(with("deadline", "2026-12-01T15:59:59.999999Z"), false))
                .containsExactly("deadline-shortened");
        assertThat(refused(with("deadline", null), true)).containsExactly("deadline-shortened");
    }

    @ParameterizedTest
    @CsvSource({"reference, R-2", "procedure, ADAPTED", "category, WORKS", "nature, DEFENCE_OR_SECURITY"})
    void someThingsChangeNoMore(String member, String value) {
        Map<String, Object> changed = new HashMap<>(BEFORE);
        changed.put(member, value);
        changed.put("deadline", "2026-12-24T16:00:00Z");
        assertThat(refused(Contents.of(changed), true)).containsExactly("fixed-by-publication");
    }

    @Test
    void otherDocumentsAreASubstantialAmendment() {
        assertThat(Amendment.judge(Contents.of(BEFORE), Contents.of(BEFORE), given(true, true, TOGETHER)))
                .isEqualTo(Kind.AMENDMENT);
        assertThat(Amendment.judge(
                        Contents.of(BEFORE), with("deadline", "2026-12-08T16:00:00Z"), given(false, true, TOGETHER)))
                .isEqualTo(Kind.EXTENSION);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> Amendment.judge(Contents.of(BEFORE), Contents.of(BEFORE), given(false, true, TOGETHER)))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(fault -> fault.code())
                        .containsExactly("documents-waiting"));
    }

    @Test
    void moreTimeIsNoneForALotThatClosesApart() {
        Map<String, Object> changed = new HashMap<>(BEFORE);
        changed.put("cpv", "90910000");
        changed.put("deadline", "2026-12-08T16:00:00Z");
        ConsultationContent after = Contents.of(changed);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Amendment.judge(Contents.of(BEFORE), after, given(false, true, TOGETHER, APART)))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(fault -> fault.code())
                        .containsExactly("documents-waiting", "substantial-for-lot"));
        assertThat(Amendment.judge(Contents.of(BEFORE), after, given(true, true, TOGETHER, APART)))
                .isEqualTo(Kind.EXTENSION);
        assertThat(Amendment.judge(
                        Contents.of(BEFORE),
                        with("deadline", "2026-12-08T16:00:00Z"),
                        given(false, false, TOGETHER, APART)))
                .isEqualTo(Kind.EXTENSION);
    }

    @Test
    void sameContentIsNoAmendment() {
        assertThat(refused(Contents.of(BEFORE), true)).containsExactly("nothing-changed");
    }

    @Test
    void substantialChangeNeedsMoreTimeOrALegalOfficer() {
        ConsultationContent longer = with("durationMonths", 24);
        assertThat(refused(longer, false)).containsExactly("substantial-without-extension");
        assertThat(Amendment.judge(Contents.of(BEFORE), longer, given(true, false, TOGETHER)))
                .isEqualTo(Kind.AMENDMENT);
        Map<String, Object> extended = new HashMap<>(BEFORE);
        extended.put("durationMonths", 24);
        extended.put("deadline", "2026-12-08T16:00:00Z");
        assertThat(Amendment.judge(Contents.of(BEFORE), Contents.of(extended), given(false, false, TOGETHER)))
                .isEqualTo(Kind.EXTENSION);
    }

    static Stream<Arguments> substantialMembers() {
        return Stream.of(
                arguments("object", Map.of("fr", "o", "en", "o")),
                arguments("cpv", "90910000"),
                arguments("place", Map.of("code", "38", "codeType", "DEPARTMENT", "name", "Isère")),
                arguments("durationMonths", 24),
                arguments("priceForm", "UNIT"),
                arguments("priceTypes", List.of("FIRM")),
                arguments("ccag", "WORKS"),
                arguments("techniques", List.of("FRAMEWORK_AGREEMENT")),
                arguments("variants", Map.of("policy", "NOT_ALLOWED")),
                arguments("lotLimits", Map.of("maxLotsPerBidder", 1)),
                arguments("reservation", "SHELTERED"),
                arguments("signatureRequired", true),
                arguments("languages", List.of("fr")),
                arguments("additionalCpv", List.of("90910000")),
                arguments("executionModes", List.of("PURCHASE_ORDERS")),
                arguments("uploadLimits", Map.of("maxFileBytes", 1000, "maxFiles", 1)),
                arguments("questionsUntil", "2026-12-01T15:59:59Z"));
    }

    @ParameterizedTest
    @MethodSource("substantialMembers")
    void eachMemberThatAltersHowBidsArePreparedIsSubstantial(String member, Object value) {
        assertThat(refused(with(member, value), false)).containsExactly("substantial-without-extension");
    }

    @Test
    void aTranslationIsNoSubstantialChange() {
        assertThat(Amendment.judge(
                        with("object", Map.of("fr", "Objet")),
                        with("object", Map.of("fr", "Objet", "en", "Subject")),
                        given(false, false, TOGETHER)))
                .isEqualTo(Kind.AMENDMENT);
    }

    @Test
    void moreTimeForQuestionsIsNoSubstantialChange() {
        assertThat(Amendment.judge(
                        with("questionsUntil", "2026-11-01T16:00:00Z"),
                        with("questionsUntil", "2026-11-02T16:00:00Z"),
                        given(false, false, TOGETHER)))
                .isEqualTo(Kind.AMENDMENT);
    }

    @Test
    void fewerOfficersThanAnnouncedNeverOpen() {
        ConsultationContent three = with("openingThreshold", 3);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Amendment.judge(three, Contents.of(BEFORE), given(true, false, TOGETHER)))
                .satisfies(problem -> assertThat(problem.errors())
                        .extracting(fault -> fault.code())
                        .containsExactly("fixed-by-publication"));
        assertThat(Amendment.judge(Contents.of(BEFORE), three, given(false, false, TOGETHER)))
                .isEqualTo(Kind.INTERNAL);
    }

    @Test
    void legalOfficersAloneNameOtherOpeningOfficers() {
        ConsultationContent others = with("openingOfficers", List.of("otto", "oscar"));
        assertThat(refused(others, false)).containsExactly("officers-by-legal-officer");
        assertThat(Amendment.judge(Contents.of(BEFORE), others, given(true, false, TOGETHER)))
                .isEqualTo(Kind.INTERNAL);
    }

    @Test
    void whatWasNeverSaidMayStillBe() {
        Map<String, Object> old = new HashMap<>(BEFORE);
        old.remove("category");
        assertThat(Amendment.judge(Contents.of(old), Contents.of(BEFORE), given(false, false, TOGETHER)))
                .isEqualTo(Kind.AMENDMENT);
    }

    @Test
    void whatNobodyElseReadsIsAnInternalChange() {
        assertThat(Amendment.judge(
                        Contents.of(BEFORE),
                        with("estimatedValue", Map.of("amount", 90_000, "currency", "EUR")),
                        given(false, false, TOGETHER)))
                .isEqualTo(Kind.INTERNAL);
    }

    @Test
    void smallChangeNeedsNeither() {
        ConsultationContent corrected = with("contact", Map.of("name", "Marchés", "email", "marches@region.example"));
        assertThat(Amendment.judge(Contents.of(BEFORE), corrected, given(false, false, TOGETHER)))
                .isEqualTo(Kind.AMENDMENT);
    }
}
