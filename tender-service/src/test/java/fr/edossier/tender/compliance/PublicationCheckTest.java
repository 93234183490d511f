package fr.edossier.tender.compliance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.consultation.Contents;
import fr.edossier.tender.consultation.SocialException;
import fr.edossier.tender.requirement.Confidentiality;
import fr.edossier.tender.requirement.Nature;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationCheckTest {
    private static final LegalData LAW = LegalData.load();
    private static final Instant NOW = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    private Instant now = NOW;
    private @Nullable Instant launch;
    private boolean stamped = false;
    private final Map<String, Object> content = new HashMap<>(Map.of(
            "reference",
            "R-1",
            "title",
            text(),
            "object",
            text(),
            "procedure",
            "ADAPTED",
            "deadline",
            LATER.toString(),
            "openingOfficers",
            List.of("olga", "omar"),
            "category",
            "SERVICES",
            "cpv",
            "90911000",
            "estimatedValue",
            Map.of("amount", 100000, "currency", "EUR"),
            "durationMonths",
            12));
    private final Map<String, Object> lot = new HashMap<>(Map.of(
            "number", 1,
            "title", text(),
            "price", Map.of("method", "PROPORTIONAL", "weight", 40),
            "evaluators", List.of("eve"),
            "tieBreak", List.of("PRICE")));
    private @Nullable SocialException exception;
    private List<RequirementView> requirements =
            new ArrayList<>(List.of(criterion("60", "ENVIRONMENT"), clause("ENVIRONMENT")));

    PublicationCheckTest() {
        content.putAll(Map.of(
                "place", Map.of("code", "38", "codeType", "DEPARTMENT", "name", "Isère"),
                "priceForm", "UNIT",
                "ccag", "SUPPLIES_AND_SERVICES",
                "contact", Map.of("name", "Achats", "email", "achats@region.example"),
                "uploadLimits", Map.of("maxFileBytes", 1000, "maxFiles", 10),
                "noAllotment", Map.of("fr", "Une seule prestation")));
    }

    private static Map<String, String> text() {
        return Map.of("fr", "t", "en", "t");
    }

    private static RequirementView requirement(
            Nature nature, @Nullable String weight, @Nullable String theme, boolean linked, boolean fromCatalogue) {
        return new RequirementView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                nature,
                theme,
                new Text("t", "t"),
                new Wording("t", null),
                null,
                Confidentiality.BUYER_ONLY,
                false,
                weight == null ? null : new BigDecimal(weight),
                null,
                null,
                fromCatalogue ? new RequirementView.Source(UUID.randomUUID(), "GOV-001", 1, null) : null,
                linked ? new Wording("lien", null) : null,
                null,
                Map.of());
    }

    private static RequirementView criterion(String weight, String theme) {
        return requirement(Nature.CRITERION, weight, theme, true, false);
    }

    private static RequirementView clause(String theme) {
        return requirement(Nature.CLAUSE, null, theme, false, false);
    }

    private List<Finding> findings() {
        return PublicationCheck.check(
                Contents.of(content),
                List.of(new CheckedLot(Contents.lot(lot), exception, requirements)),
                stamped,
                LAW,
                PublicationService.day(launch == null ? now : launch),
                now);
    }

    private List<GateRule> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    private void with(RequirementView... all) {
        requirements = List.of(all);
    }

    private void value(String amount) {
        content.put("estimatedValue", Map.of("amount", new BigDecimal(amount), "currency", "EUR"));
    }

    @Test
    void nothingIsFoundInACompleteConsultation() {
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "object, OBJECT_MISSING, BLOCKING",
        "procedure, PROCEDURE_MISSING, BLOCKING",
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
    void eachMissingMemberIsFound(String member, GateRule rule, GateRule.Severity severity) {
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
        assertThat(rules()).containsExactly(GateRule.DEADLINE_NOT_IN_FUTURE);
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
        assertThat(rules()).containsExactly(GateRule.DEADLINE_TOO_SHORT);
        content.put("deadline", NOW.plusSeconds(30 * 86_400).toString());
        assertThat(rules()).isEmpty();
        stamped = false;
        assertThat(rules()).containsExactly(GateRule.VISA_MISSING);
        content.remove("variants");
        assertThat(rules()).containsExactly(GateRule.VARIANTS_UNSTATED, GateRule.VISA_MISSING);
    }

    @Test
    void questionsEndWithTheDeadline() {
        content.put("questionsUntil", LATER.toString());
        assertThat(rules()).isEmpty();
        content.put("questionsUntil", LATER.plusMillis(1).toString());
        assertThat(rules()).containsExactly(GateRule.QUESTIONS_AFTER_DEADLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICES, ADAPTED, 215999.99, ",
        "SERVICES, ADAPTED, 216000, PROCEDURE_BELOW_THRESHOLD",
        "SUPPLIES, ADAPTED, 216000, PROCEDURE_BELOW_THRESHOLD",
        "WORKS, ADAPTED, 5403999.99, ",
        "WORKS, ADAPTED, 5404000, PROCEDURE_BELOW_THRESHOLD",
        "SERVICES, DIRECT, 59999.99, ",
        "SERVICES, DIRECT, 60000, DIRECT_ABOVE_THRESHOLD",
        "WORKS, DIRECT, 99999.99, ",
        "WORKS, DIRECT, 100000, DIRECT_ABOVE_THRESHOLD"
    })
    void procedureFollowsFromTheEstimatedValue(
            String category, String procedure, String amount, @Nullable GateRule rule) {
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
                        GateRule.DIRECT_ABOVE_THRESHOLD,
                        "/procedure",
                        new BigDecimal("40000"),
                        "2026-01-01",
                        "CCP, R2122-8"));
        now = Instant.parse("2026-03-31T22:00:00Z");
        assertThat(rules()).doesNotContain(GateRule.DIRECT_ABOVE_THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-20T21:59:59Z, WARNING, WARNING",
        "2026-08-20T22:00:00Z, BLOCKING, WARNING",
        "2026-08-21T21:59:59Z, BLOCKING, WARNING",
        "2026-08-21T22:00:00Z, BLOCKING, BLOCKING"
    })
    void environmentIsADutyFromTheDaysOfTheLawInParis(
            Instant launched, GateRule.Severity criterion, GateRule.Severity clause) {
        now = launched;
        content.put("deadline", launched.plusSeconds(60).toString());
        with(criterion("60", "SOCIAL"));
        List<FindingView> found = findings().stream()
                .map(finding -> FindingView.of(
                        finding,
                        launched.atZone(fr.edossier.platform.time.DatabaseClock.PARIS)
                                .toLocalDate()))
                .toList();
        assertThat(found)
                .extracting(FindingView::code, FindingView::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(GateRule.ENV_CRITERION_MISSING, criterion),
                        org.assertj.core.groups.Tuple.tuple(GateRule.ENV_CLAUSE_MISSING, clause));
        assertThat(found.get(0).text().fr()).contains("lot 1");
        assertThat(found.get(0).applicableFrom()).hasToString("2026-08-21");
        assertThat(found.get(1).applicableFrom()).hasToString("2026-08-22");
    }

    @Test
    void priceAloneIsNoLongerEnoughUnlessItIsALifeCycleCost() {
        lot.put("price", Map.of("method", "PROPORTIONAL", "weight", 100));
        with(clause("ENVIRONMENT"));
        assertThat(rules()).containsExactly(GateRule.PRICE_ALONE);
        lot.put("price", Map.of("method", "LIFE_CYCLE_COST", "weight", 100));
        assertThat(rules()).isEmpty();
    }

    @Test
    void defenceIsOutsideTheClimateLaw() {
        content.put("nature", "DEFENCE_OR_SECURITY");
        with(criterion("60", "SOCIAL"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void socialClauseIsADutyFromTheEuropeanThreshold() {
        stamped = true;
        content.put("procedure", "OPEN");
        content.put("variants", Map.of("policy", "NOT_ALLOWED"));
        content.put("deadline", NOW.plusSeconds(40 * 86_400).toString());
        value("215999.99");
        assertThat(rules()).isEmpty();
        value("216000");
        assertThat(rules()).containsExactly(GateRule.SOCIAL_CLAUSE_MISSING);
        content.remove("estimatedValue");
        assertThat(rules()).containsExactly(GateRule.ESTIMATE_MISSING, GateRule.SOCIAL_CLAUSE_MISSING);
        value("216000");
        exception = new SocialException(SocialException.Code.SHORT_CONTRACT, "Quatre mois");
        assertThat(rules()).containsExactly(GateRule.EXCEPTION_NOT_SHORT);
        lot.put("durationMonths", 7);
        assertThat(rules()).containsExactly(GateRule.EXCEPTION_NOT_SHORT);
        lot.put("durationMonths", 6);
        assertThat(rules()).isEmpty();
        lot.put("durationMonths", 12);
        exception = new SocialException(SocialException.Code.NO_LINK, "Sans lien");
        assertThat(rules()).isEmpty();
        exception = null;
        with(criterion("60", "ENVIRONMENT"), clause("ENVIRONMENT"), clause("SOCIAL"));
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"59.99", "60.01", "1", "100"})
    void weightsTotalOneHundred(String weight) {
        with(criterion(weight, "ENVIRONMENT"), clause("ENVIRONMENT"));
        assertThat(findings())
                .containsExactly(Finding.ofLot(
                        GateRule.WEIGHTS_NOT_WHOLE,
                        1,
                        "/lots/0",
                        1,
                        new BigDecimal(weight)
                                .add(new BigDecimal("40"))
                                .setScale(2)
                                .toPlainString()));
    }

    @Test
    void lotWithoutAPriceIsFound() {
        lot.remove("price");
        assertThat(rules()).containsExactly(GateRule.PRICE_MISSING);
    }

    @Test
    void criterionNeedsItsLinkToTheSubject() {
        with(requirement(Nature.CRITERION, "60", "ENVIRONMENT", false, false), clause("ENVIRONMENT"));
        assertThat(findings())
                .containsExactly(
                        Finding.ofLot(GateRule.LINK_TO_SUBJECT_MISSING, 1, "/lots/0/requirements/0/linkToSubject", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOVERNANCE", "ORGANISATION"})
    void criterionOnTheSupplierComesFromTheCatalogueOnly(String theme) {
        with(criterion("30", "ENVIRONMENT"), criterion("30", theme), clause("ENVIRONMENT"));
        assertThat(rules()).containsExactly(GateRule.CRITERION_ON_SUPPLIER);
        with(
                criterion("30", "ENVIRONMENT"),
                requirement(Nature.CRITERION, "30", theme, true, true),
                clause("ENVIRONMENT"));
        assertThat(rules()).isEmpty();
    }

    @Test
    void variableWithoutAValueIsFound() {
        RequirementView clause = clause("ENVIRONMENT");
        with(
                criterion("60", "ENVIRONMENT"),
                new RequirementView(
                        clause.id(),
                        clause.lotId(),
                        2,
                        clause.nature(),
                        clause.theme(),
                        clause.title(),
                        new Wording("Au moins {{hours}} h", null),
                        null,
                        clause.confidentiality(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()));
        assertThat(findings())
                .containsExactly(Finding.ofLot(GateRule.VARIABLE_UNFILLED, 1, "/lots/0/requirements/1/values", 1));
    }

    @Test
    void noPeriodIsAskedOfADayBeforeTheLinesBegin() {
        stamped = true;
        now = Instant.parse("2016-03-31T21:59:59Z");
        content.put("procedure", "OPEN");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(rules()).doesNotContain(GateRule.DEADLINE_TOO_SHORT);
        now = Instant.parse("2016-03-31T22:00:00Z");
        content.put("deadline", now.plusSeconds(60).toString());
        assertThat(rules()).contains(GateRule.DEADLINE_TOO_SHORT);
    }

    @Test
    void schemeIsHeldToItsRules() {
        lot.put("price", Map.of("method", "ESTIMATE", "weight", 40));
        assertThat(rules()).containsExactly(GateRule.ESTIMATE_FOR_METHOD_MISSING);
        lot.put("price", Map.of("method", "LINEAR_MINMAX", "weight", 40));
        assertThat(rules()).containsExactly(GateRule.MINMAX_NEUTRALISES);
        lot.put("price", Map.of("method", "PROPORTIONAL", "weight", 40));
        lot.put("tieBreak", List.of());
        lot.put("evaluators", List.of());
        assertThat(rules()).containsExactly(GateRule.EVALUATORS_MISSING, GateRule.TIE_BREAK_MISSING);
        lot.put("evaluators", List.of("eve"));
        lot.put("tieBreak", List.of(requirements.get(0).id().toString(), "PRICE"));
        assertThat(rules()).isEmpty();
        lot.put("tieBreak", List.of(requirements.get(1).id().toString()));
        assertThat(rules()).as("a clause decides no tie").containsExactly(GateRule.TIE_BREAK_UNKNOWN);
    }

    @Test
    void limitsAndVariantsAreStatedWhole() {
        content.put("lotLimits", Map.of("maxLotsAwarded", 1));
        content.put("variants", Map.of("policy", "ALLOWED"));
        assertThat(rules()).containsExactly(GateRule.VARIANT_REQUIREMENTS_MISSING, GateRule.LOT_LIMIT_WITHOUT_RULE);
        content.put("lotLimits", Map.of("maxLotsAwarded", 1, "preferenceRule", Map.of("fr", "Le plus grand")));
        content.put("variants", Map.of("policy", "ALLOWED", "minimumRequirements", Map.of("fr", "Mêmes locaux")));
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADAPTED, 216000, PROCEDURE_BELOW_THRESHOLD", "DIRECT, 60000, DIRECT_ABOVE_THRESHOLD"})
    void lotsTogetherAreWorthWhatTheyAre(String procedure, String amount, GateRule rule) {
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
        assertThat(findings()).containsExactly(Finding.of(GateRule.THRESHOLD_UNKNOWN, "/procedure", "2028-01-01"));
    }

    @Test
    void lawOfTheLaunchAppliesToWhatIsAmendedLater() {
        with(criterion("60", "SOCIAL"), clause("ENVIRONMENT"));
        launch = Instant.parse("2026-08-20T21:59:59Z");
        assertThat(rules()).containsExactly(GateRule.ENV_CRITERION_MISSING);
        PublicationService.requirePublishable(findings(), PublicationService.day(launch));
        launch = Instant.parse("2026-08-20T22:00:00Z");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PublicationService.requirePublishable(
                        findings(), PublicationService.day(requireNonNull(launch))));
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
        assertThat(rules()).containsExactly(GateRule.DEADLINE_TOO_SHORT);
        content.put("deadline", earliest.toString());
        assertThat(rules()).isEmpty();
    }

    @Test
    void thereMustBeALot() {
        assertThat(PublicationCheck.check(
                        Contents.of(content), List.of(), stamped, LAW, PublicationService.day(now), now))
                .containsExactly(Finding.of(GateRule.NO_LOT, "/lots"));
    }
}
