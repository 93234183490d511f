package fr.edossier.tender.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Paris;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.law.Severity;
import fr.edossier.tender.Lots;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotCheckTest extends CheckedDraft {
    @ParameterizedTest
    @CsvSource({
        "2026-08-20T21:59:59Z, WARNING, WARNING",
        "2026-08-20T22:00:00Z, BLOCKING, WARNING",
        "2026-08-21T21:59:59Z, BLOCKING, WARNING",
        "2026-08-21T22:00:00Z, BLOCKING, BLOCKING"
    })
    void environmentIsADutyFromTheDaysOfTheLawInParis(Instant launched, Severity criterion, Severity clause) {
        now = launched;
        content.put("deadline", launched.plusSeconds(60).toString());
        with(criterion("60", "SOCIAL"));
        List<FindingView> found = findings().stream()
                .map(finding ->
                        FindingView.of(finding, launched.atZone(Paris.ZONE).toLocalDate()))
                .toList();
        assertThat(found)
                .extracting(FindingView::code, FindingView::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PublicationRule.ENV_CRITERION_MISSING, criterion),
                        org.assertj.core.groups.Tuple.tuple(PublicationRule.ENV_CLAUSE_MISSING, clause));
        assertThat(found.get(0).text().fr()).contains("lot 1");
        assertThat(found.get(0).applicableFrom()).hasToString("2026-08-21");
        assertThat(found.get(1).applicableFrom()).hasToString("2026-08-22");
    }

    @ParameterizedTest
    @CsvSource({
        "PRICE_ALONE, 2026-08-20T21:59:59Z, WARNING",
        "PRICE_ALONE, 2026-08-20T22:00:00Z, BLOCKING",
        "SOCIAL_CLAUSE_MISSING, 2026-08-21T21:59:59Z, WARNING",
        "SOCIAL_CLAUSE_MISSING, 2026-08-21T22:00:00Z, BLOCKING",
        "WAIVER_NOT_SHORT, 2026-08-21T21:59:59Z, WARNING",
        "WAIVER_NOT_SHORT, 2026-08-21T22:00:00Z, BLOCKING"
    })
    void theOtherDutiesBeginOnTheirDaysToo(PublicationRule rule, Instant launched, Severity severity) {
        now = launched;
        stamped = true;
        content.put("procedure", "OPEN");
        content.put("variants", Map.of("policy", "NOT_ALLOWED"));
        content.put("deadline", launched.plusSeconds(40 * 86_400).toString());
        value("216000");
        if (rule == PublicationRule.PRICE_ALONE) {
            lot.put("price", Map.of("method", "PROPORTIONAL", "weight", 100));
            with(clause("ENVIRONMENT"), clause("SOCIAL"));
        } else if (rule == PublicationRule.WAIVER_NOT_SHORT) {
            exception = new SocialClauseWaiver(SocialClauseWaiver.Code.SHORT_CONTRACT, "Quatre mois");
        }
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.rule().severity(launched.atZone(Paris.ZONE).toLocalDate()))
                    .isEqualTo(severity);
        });
    }

    @Test
    void priceAloneIsNoLongerEnoughUnlessItIsALifeCycleCost() {
        lot.put("price", Map.of("method", "PROPORTIONAL", "weight", 100));
        with(clause("ENVIRONMENT"));
        assertThat(rules()).containsExactly(PublicationRule.PRICE_ALONE);
        lot.put("price", Lots.lifeCycle("weight", 100));
        assertThat(rules()).isEmpty();
        lot.put("price", Map.of("method", "LIFE_CYCLE_COST", "weight", 100));
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PublicationRule.LIFE_CYCLE_UNSTATED);
            assertThat(finding.pointer()).isEqualTo("/lots/0/price/lifeCycle");
        });
    }

    /** A cost that counts nothing of the environment is a price. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true, ", "-, -, PRICE_ALONE", "-, false, PRICE_ALONE", "150, -, ", "150, false, PRICE_ALONE"})
    void lifeCycleCostCountsTheEnvironment(
            @Nullable Integer carbon, @Nullable Boolean environmental, @Nullable PublicationRule rule) {
        Map<String, Object> lifeCycle =
                new HashMap<>(Map.of("years", 6, "discountRate", 3, "method", Map.of("fr", "m", "en", "m")));
        if (carbon != null) {
            lifeCycle.put("carbonPrice", Map.of("amount", carbon, "currency", "EUR"));
        }
        if (environmental != null) {
            lifeCycle.put("environmental", environmental);
        }
        lot.put("price", Map.of("method", "LIFE_CYCLE_COST", "weight", 100, "lifeCycle", lifeCycle));
        with(clause("ENVIRONMENT"));
        assertThat(rules()).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void criterionWrittenByHandSaysWhatItIsAbout() {
        with(criterion("30", "ENVIRONMENT"), criterion("30", null), clause("ENVIRONMENT"), clause(null));
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(PublicationRule.THEME_MISSING);
            assertThat(finding.rule().severity(LocalDate.parse("2026-12-01"))).isEqualTo(Severity.BLOCKING);
            assertThat(finding.pointer()).isEqualTo("/lots/0/requirements/1/theme");
        });
        with(
                criterion("30", "ENVIRONMENT"),
                requirement(Nature.CRITERION, "30", null, true, true),
                clause("ENVIRONMENT"));
        assertThat(rules()).isEmpty();
        with(criterion("30", "ENVIRONMENT"), criterion("30", "QUALITY"), clause("ENVIRONMENT"));
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exponent", "estimate", "lifeCycle", "pointsTotal", "orderJustification"})
    void membersOfAnotherMethodAreFound(String member) {
        Map<String, Object> values = Map.of(
                "exponent", 3,
                "estimate", Map.of("amount", 1000, "currency", "EUR"),
                "lifeCycle", Lots.lifeCycle("weight", 40).get("lifeCycle"),
                "pointsTotal", 50,
                "orderJustification", Map.of("fr", "m", "en", "m"));
        if (List.of("pointsTotal", "orderJustification").contains(member)) {
            lot.put(member, values.get(member));
        } else {
            lot.put("price", Map.of("method", "PROPORTIONAL", "weight", 40, member, values.get(member)));
        }
        assertThat(rules()).containsExactly(PublicationRule.SCHEME_MEMBER_UNUSED);
    }

    @Test
    void lotWithoutAPriceIsNotAPriceAlone() {
        lot.remove("price");
        with(clause("ENVIRONMENT"));
        assertThat(findings()).containsExactly(Finding.ofLot(PublicationRule.PRICE_MISSING, 1, "/lots/0/price", 1));
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
        assertThat(rules()).containsExactly(PublicationRule.SOCIAL_CLAUSE_MISSING);
        content.remove("estimatedValue");
        assertThat(rules()).containsExactly(PublicationRule.ESTIMATE_MISSING, PublicationRule.SOCIAL_CLAUSE_MISSING);
        value("216000");
        exception = new SocialClauseWaiver(SocialClauseWaiver.Code.SHORT_CONTRACT, "Quatre mois");
        assertThat(rules()).containsExactly(PublicationRule.WAIVER_NOT_SHORT);
        lot.put("durationMonths", 7);
        assertThat(rules()).containsExactly(PublicationRule.WAIVER_NOT_SHORT);
        lot.remove("durationMonths");
        Object months = content.remove("durationMonths");
        assertThat(rules()).containsExactly(PublicationRule.DURATION_MISSING, PublicationRule.WAIVER_NOT_SHORT);
        content.put("durationMonths", months);
        lot.put("durationMonths", 6);
        assertThat(rules()).isEmpty();
        lot.put("durationMonths", 12);
        exception = new SocialClauseWaiver(SocialClauseWaiver.Code.NO_LINK, "Sans lien");
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
                        PublicationRule.WEIGHTS_NOT_WHOLE,
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
        assertThat(rules()).containsExactly(PublicationRule.PRICE_MISSING);
    }

    @Test
    void criterionNeedsItsLinkToTheSubject() {
        with(requirement(Nature.CRITERION, "60", "ENVIRONMENT", false, false), clause("ENVIRONMENT"));
        assertThat(findings())
                .containsExactly(Finding.ofLot(
                        PublicationRule.LINK_TO_SUBJECT_MISSING, 1, "/lots/0/requirements/0/linkToSubject", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOVERNANCE", "ORGANISATION"})
    void criterionOnTheSupplierComesFromTheCatalogueOnly(String theme) {
        with(criterion("30", "ENVIRONMENT"), criterion("30", theme), clause("ENVIRONMENT"));
        assertThat(rules()).containsExactly(PublicationRule.CRITERION_ON_SUPPLIER);
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
                        Map.of(),
                        null,
                        null,
                        null,
                        null));
        assertThat(findings())
                .containsExactly(
                        Finding.ofLot(PublicationRule.VARIABLE_UNFILLED, 1, "/lots/0/requirements/1/values", 1));
    }

    @Test
    void schemeIsHeldToItsRules() {
        lot.put("price", Map.of("method", "ESTIMATE", "weight", 40));
        assertThat(rules()).containsExactly(PublicationRule.ESTIMATE_FOR_METHOD_MISSING);
        lot.put("price", Map.of("method", "LINEAR_MINMAX", "weight", 40));
        assertThat(rules()).containsExactly(PublicationRule.MINMAX_NEUTRALISES);
        lot.put("price", Map.of("method", "PROPORTIONAL", "weight", 40));
        lot.put("tieBreak", List.of());
        lot.put("evaluators", List.of());
        assertThat(rules()).containsExactly(PublicationRule.EVALUATORS_MISSING, PublicationRule.TIE_BREAK_MISSING);
        lot.put("evaluators", List.of("eve"));
        lot.put("tieBreak", List.of(requirements.get(0).id().toString(), "PRICE"));
        assertThat(rules()).isEmpty();
        lot.put("tieBreak", List.of(requirements.get(1).id().toString()));
        assertThat(rules()).as("a clause decides no tie").containsExactly(PublicationRule.TIE_BREAK_UNKNOWN);
    }
}
