package fr.edossier.tender.compliance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.platform.law.Severity;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.consultation.Contents;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationCheckTest extends CheckedDraft {
    @Test
    void nothingIsFoundInACompleteConsultation() {
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "object, OBJECT_MISSING, BLOCKING",
        "procedure, PROCEDURE_MISSING, BLOCKING",
        "buyer, BUYER_MISSING, BLOCKING",
        "category, CATEGORY_MISSING, BLOCKING",
        "cpv, CPV_MISSING, BLOCKING",
        "deadline, DEADLINE_MISSING, BLOCKING",
        "openingOfficers, OFFICERS_TOO_FEW, BLOCKING",
        "place, PLACE_MISSING, WARNING",
        "durationMonths, DURATION_MISSING, WARNING",
        "priceForm, PRICE_FORM_MISSING, WARNING",
        "ccag, CCAG_MISSING, WARNING",
        "contact, CONTACT_MISSING, WARNING",
        "uploadLimits, UPLOAD_LIMITS_MISSING, WARNING",
        "estimatedValue, ESTIMATE_REQUIRED, BLOCKING",
        "noAllotment, NO_ALLOTMENT_REASON, WARNING"
    })
    void eachMissingMemberIsFound(String member, PublicationRule rule, Severity severity) {
        content.remove(member);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.pointer()).isEqualTo("/" + member);
            assertThat(finding.rule()
                            .severity(NOW.atZone(java.time.ZoneOffset.UTC).toLocalDate()))
                    .isEqualTo(severity);
        });
    }

    @Test
    void deadlineThatIsNowIsTooEarly() {
        content.put("deadline", NOW.toString());
        assertThat(rules()).containsExactly(PublicationRule.DEADLINE_NOT_IN_FUTURE);
        content.put("deadline", NOW.plusNanos(1000).toString());
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "RESTRICTED", "NEGOTIATED", "COMPETITIVE_DIALOGUE"})
    void formalProcedureLeavesThirtyDaysAndNeedsAVisa(String procedure) {
        stamped = true;
        content.put("procedure", procedure);
        content.put("variants", Map.of("policy", "NOT_ALLOWED"));
        content.put("deadline", NOW.plusSeconds(30 * 86_400 - 1).toString());
        assertThat(rules()).containsExactly(PublicationRule.DEADLINE_TOO_SHORT);
        content.put("deadline", NOW.plusSeconds(30 * 86_400).toString());
        assertThat(rules()).isEmpty();
        stamped = false;
        assertThat(rules()).containsExactly(PublicationRule.VISA_MISSING);
        content.remove("variants");
        assertThat(rules()).containsExactly(PublicationRule.VARIANTS_UNSTATED, PublicationRule.VISA_MISSING);
    }

    @Test
    void questionsEndWithTheDeadline() {
        content.put("questionsUntil", LATER.toString());
        assertThat(rules()).isEmpty();
        content.put("questionsUntil", LATER.plusMillis(1).toString());
        assertThat(rules()).containsExactly(PublicationRule.QUESTIONS_AFTER_DEADLINE);
    }

    @Test
    void questionsEndLaterThanTheyBegin() {
        content.put("questionsUntil", NOW.toString());
        assertThat(rules()).containsExactly(PublicationRule.QUESTIONS_NOT_IN_FUTURE);
        content.put("questionsUntil", NOW.plusNanos(1000).toString());
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICES, ADAPTED, 215999.99, ",
        "SERVICES, ADAPTED, 216000, PROCEDURE_BELOW_THRESHOLD",
        "SUPPLIES, ADAPTED, 215999.99, ",
        "SUPPLIES, ADAPTED, 216000, PROCEDURE_BELOW_THRESHOLD",
        "WORKS, ADAPTED, 5403999.99, ",
        "WORKS, ADAPTED, 5404000, PROCEDURE_BELOW_THRESHOLD",
        "SERVICES, DIRECT, 59999.99, ",
        "SERVICES, DIRECT, 60000, DIRECT_ABOVE_THRESHOLD",
        "SUPPLIES, DIRECT, 59999.99, ",
        "SUPPLIES, DIRECT, 60000, DIRECT_ABOVE_THRESHOLD",
        "WORKS, DIRECT, 99999.99, ",
        "WORKS, DIRECT, 100000, DIRECT_ABOVE_THRESHOLD"
    })
    void procedureFollowsFromTheEstimatedValue(
            String category, String procedure, String amount, @Nullable PublicationRule rule) {
        content.put("category", category);
        content.put("procedure", procedure);
        value(amount);
        with(criterion("60", "ENVIRONMENT"), clause("ENVIRONMENT"), clause("SOCIAL"));
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void thresholdIsThatOfTheDayAndTheFindingSaysWhichLine() {
        content.put("procedure", "DIRECT");
        value("50000");
        now = Instant.parse("2026-03-31T21:59:59Z");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(findings().get(0))
                .isEqualTo(Finding.of(
                        PublicationRule.DIRECT_ABOVE_THRESHOLD,
                        "/procedure",
                        new BigDecimal("40000"),
                        "2026-01-01",
                        "CCP, R2122-8"));
        now = Instant.parse("2026-03-31T22:00:00Z");
        assertThat(rules()).doesNotContain(PublicationRule.DIRECT_ABOVE_THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({"SERVICES, DIRECT", "SUPPLIES, DIRECT", "WORKS, DIRECT", "SERVICES, ADAPTED", "WORKS, ADAPTED"})
    void linesBeginWithTheYear2026InParis(String category, String procedure) {
        content.put("category", category);
        content.put("procedure", procedure);
        value("39999");
        now = Instant.parse("2025-12-31T22:59:59Z");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(rules()).containsExactly(PublicationRule.THRESHOLD_UNKNOWN);
        now = Instant.parse("2025-12-31T23:00:00Z");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT, URGENCY, ",
        "DIRECT, FAILED_PROCEDURE, ",
        "DIRECT, EXCLUSIVE_RIGHTS, ",
        "DIRECT, ADDITIONAL_SUPPLIES, ",
        "DIRECT, REPETITION, ",
        "ADAPTED, SPECIFIC_SERVICES, ",
        "ADAPTED, SMALL_LOTS, ",
        "ADAPTED, URGENCY, GROUND_OF_ANOTHER_PROCEDURE",
        "DIRECT, SMALL_LOTS, GROUND_OF_ANOTHER_PROCEDURE"
    })
    void groundAdmitsWhatTheValueDoesNotAndNeedsAVisa(String procedure, String code, @Nullable PublicationRule rule) {
        content.put("procedure", procedure);
        value("300000");
        with(criterion("60", "ENVIRONMENT"), clause("ENVIRONMENT"), clause("SOCIAL"));
        content.put("procedureGround", Map.of("code", code, "reason", Map.of("fr", "Motif")));
        stamped = true;
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
        stamped = false;
        assertThat(rules()).contains(PublicationRule.VISA_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ", "2, , LOT_LIMITS_UNLIKE", ", 2, LOT_LIMITS_UNLIKE"})
    void noMoreLotsAreWonThanThereAre(@Nullable Integer bid, @Nullable Integer won, @Nullable PublicationRule rule) {
        Map<String, Object> limits = new HashMap<>(Map.of("preferenceRule", Map.of("fr", "Le plus grand")));
        limits.put("maxLotsPerBidder", bid);
        limits.put("maxLotsAwarded", won);
        content.put("lotLimits", limits);
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"104857600, 100, ", "104857601, 100, UPLOAD_LIMITS_ABOVE", "104857600, 101, UPLOAD_LIMITS_ABOVE"})
    void noMoreIsAnnouncedThanTheServiceTakes(long bytes, int files, @Nullable PublicationRule rule) {
        content.put("uploadLimits", Map.of("maxFileBytes", bytes, "maxFiles", files));
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void noPeriodIsAskedOfADayBeforeTheLinesBegin() {
        stamped = true;
        now = Instant.parse("2016-03-31T21:59:59Z");
        content.put("procedure", "OPEN");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(rules()).doesNotContain(PublicationRule.DEADLINE_TOO_SHORT);
        now = Instant.parse("2016-03-31T22:00:00Z");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(rules()).contains(PublicationRule.DEADLINE_TOO_SHORT);
    }

    @Test
    void limitsAndVariantsAreStatedWhole() {
        content.put("lotLimits", Map.of("maxLotsAwarded", 1));
        content.put("variants", Map.of("policy", "ALLOWED"));
        assertThat(rules())
                .containsExactly(PublicationRule.VARIANT_REQUIREMENTS_MISSING, PublicationRule.LOT_LIMIT_WITHOUT_RULE);
        content.put("lotLimits", Map.of("maxLotsAwarded", 1, "preferenceRule", Map.of("fr", "Le plus grand")));
        content.put("variants", Map.of("policy", "ALLOWED", "minimumRequirements", Map.of("fr", "Mêmes locaux")));
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADAPTED, 216000, PROCEDURE_BELOW_THRESHOLD", "DIRECT, 60000, DIRECT_ABOVE_THRESHOLD"})
    void lotsTogetherAreWorthWhatTheyAre(String procedure, String amount, PublicationRule rule) {
        content.put("procedure", procedure);
        content.put("estimatedValue", Map.of("amount", 1, "currency", "EUR"));
        lot.put("estimatedValue", Map.of("amount", new BigDecimal(amount), "currency", "EUR"));
        assertThat(rules()).contains(rule);
        content.remove("estimatedValue");
        assertThat(rules()).contains(rule);
        lot.put(
                "estimatedValue",
                Map.of("amount", new BigDecimal(amount).subtract(new BigDecimal("0.01")), "currency", "EUR"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void noLighterProcedureWhereNoThresholdIsOnRecord() {
        now = Instant.parse("2027-12-31T22:59:59Z");
        content.put("deadline", now.plusSeconds(3600).toString());
        assertThat(rules()).isEmpty();
        now = Instant.parse("2027-12-31T23:00:00Z");
        assertThat(findings())
                .containsExactly(Finding.of(PublicationRule.THRESHOLD_UNKNOWN, "/procedure", "2028-01-01"));
    }

    @Test
    void lawOfTheLaunchAppliesToWhatIsAmendedLater() {
        with(criterion("60", "SOCIAL"), clause("ENVIRONMENT"));
        launch = Instant.parse("2026-08-20T21:59:59Z");
        assertThat(rules()).containsExactly(PublicationRule.ENV_CRITERION_MISSING);
        PublicationService.requirePublishable(findings(), LegalData.day(launch));
        launch = Instant.parse("2026-08-20T22:00:00Z");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(
                        () -> PublicationService.requirePublishable(findings(), LegalData.day(requireNonNull(launch))));
    }

    /** Clocks go forward on 28 March 2027 and back on 31 October 2027. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-15T11:00:00Z, 2027-04-14T10:00:00Z",
        "2027-10-15T10:00:00Z, 2027-11-14T11:00:00Z",
        "2027-02-25T11:00:00Z, 2027-03-27T11:00:00Z",
        "2027-02-26T11:00:00Z, 2027-03-28T10:00:00Z"
    })
    void thirtyDaysAreDaysInParis(Instant published, Instant earliest) {
        now = published;
        stamped = true;
        content.put("procedure", "OPEN");
        content.put("variants", Map.of("policy", "NOT_ALLOWED"));
        content.put("deadline", earliest.minusSeconds(1).toString());
        assertThat(rules()).containsExactly(PublicationRule.DEADLINE_TOO_SHORT);
        content.put("deadline", earliest.toString());
        assertThat(rules()).isEmpty();
    }

    @Test
    void eachOpeningOfficerHasAKey() {
        content.put("openingOfficers", List.of("olga", "omar", "otto"));
        withKey = Set.of("olga", "omar");
        assertThat(findings())
                .containsExactly(Finding.of(PublicationRule.OFFICER_WITHOUT_KEY, "/openingOfficers/2", "otto"));
        withKey = Set.of();
        assertThat(findings())
                .extracting(Finding::pointer)
                .containsExactly("/openingOfficers/0", "/openingOfficers/1", "/openingOfficers/2");
        withKey = Set.of("otto", "omar", "olga", "oscar");
        assertThat(rules()).isEmpty();
    }

    @Test
    void thereMustBeALot() {
        assertThat(PublicationCheck.check(Contents.of(content), List.of(), circumstances()))
                .containsExactly(Finding.of(PublicationRule.NO_LOT, "/lots"));
    }

    @Test
    void aLotClosesInTheFutureNotAfterTheConsultationAndNotTooSoon() {
        Instant deadline = NOW.plusSeconds(40 * 86_400);
        stamped = true;
        content.put("procedure", "OPEN");
        content.put("variants", Map.of("policy", "NOT_ALLOWED"));
        content.put("deadline", deadline.toString());
        lot.put("deadline", deadline.toString());
        assertThat(rules()).isEmpty();
        lot.put("deadline", deadline.plusMillis(1).toString());
        assertThat(rules()).containsExactly(PublicationRule.LOT_DEADLINE_AFTER);
        lot.put("deadline", NOW.plusSeconds(30 * 86_400).toString());
        assertThat(rules()).isEmpty();
        lot.put("deadline", NOW.plusSeconds(30 * 86_400 - 1).toString());
        assertThat(rules()).containsExactly(PublicationRule.LOT_DEADLINE_TOO_SHORT);
        assertThat(findings().get(0).pointer()).isEqualTo("/lots/0/deadline");
        lot.put("deadline", NOW.toString());
        assertThat(rules()).containsExactly(PublicationRule.LOT_DEADLINE_NOT_IN_FUTURE);
    }
}
