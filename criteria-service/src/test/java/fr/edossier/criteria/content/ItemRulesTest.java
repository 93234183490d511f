package fr.edossier.criteria.content;

import static fr.edossier.criteria.content.Contents.TEXT;
import static fr.edossier.criteria.content.Finding.ANSWER_MISSING;
import static fr.edossier.criteria.content.Finding.ASKED_OF_ALL_REQUIRED;
import static fr.edossier.criteria.content.Finding.CRITERION_ON_SUPPLIER;
import static fr.edossier.criteria.content.Finding.INDICATOR_MISSING;
import static fr.edossier.criteria.content.Finding.INDICATOR_NOT_ON_CLAUSE;
import static fr.edossier.criteria.content.Finding.LINK_TO_SUBJECT_MISSING;
import static fr.edossier.criteria.content.Finding.QUESTION_MISSING;
import static fr.edossier.criteria.content.Finding.QUESTION_ON_CLAUSE;
import static fr.edossier.criteria.content.Finding.TEXT_MISSING;
import static fr.edossier.criteria.content.Finding.UNIT_MISSING;
import static fr.edossier.criteria.content.Finding.WEIGHT_NOT_ON_CRITERION;
import static fr.edossier.criteria.content.Finding.WEIGHT_RANGE_INVERTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemRulesTest {
    private static final WeightRange WEIGHT = new WeightRange(10, 20);

    private static Contents clause() {
        return Contents.of(Nature.CLAUSE);
    }

    private static Contents criterion() {
        return Contents.of(Nature.CRITERION).question(TEXT).link(TEXT);
    }

    private static Contents freeForm() {
        return Contents.of(Nature.FREE_FORM).question(TEXT);
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(clause(), List.of()),
                arguments(criterion().weight(WEIGHT), List.of()),
                arguments(criterion().weight(new WeightRange(15, 15)), List.of()),
                arguments(freeForm().askedOf(AskedOf.LARGE_ONLY), List.of()),
                arguments(clause().measured("heures d'insertion", "h"), List.of()),
                arguments(clause().weight(WEIGHT), List.of(WEIGHT_NOT_ON_CRITERION)),
                arguments(freeForm().weight(WEIGHT), List.of(WEIGHT_NOT_ON_CRITERION)),
                arguments(criterion().weight(new WeightRange(21, 20)), List.of(WEIGHT_RANGE_INVERTED)),
                arguments(clause().askedOf(AskedOf.LARGE_ONLY), List.of(ASKED_OF_ALL_REQUIRED)),
                arguments(criterion().askedOf(AskedOf.MEDIUM_AND_LARGE), List.of(ASKED_OF_ALL_REQUIRED)),
                arguments(clause().with("question", TEXT), List.of(QUESTION_ON_CLAUSE)),
                arguments(criterion().measured("part", "%"), List.of(INDICATOR_NOT_ON_CLAUSE)),
                arguments(
                        clause().weight(new WeightRange(2, 1))
                                .askedOf(AskedOf.LARGE_ONLY)
                                .with("question", TEXT),
                        List.of(
                                WEIGHT_NOT_ON_CRITERION,
                                WEIGHT_RANGE_INVERTED,
                                ASKED_OF_ALL_REQUIRED,
                                QUESTION_ON_CLAUSE)));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void noDraftContradictsItsNature(Contents item, List<Finding> expected) {
        assertThat(ItemRules.contradictions(item.content())).containsExactlyElementsOf(expected);
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                arguments(clause(), List.of()),
                arguments(clause().measured("heures d'insertion", "h"), List.of()),
                arguments(clause().theme(Theme.GOVERNANCE), List.of()),
                arguments(criterion(), List.of()),
                arguments(criterion().theme(Theme.SOCIAL), List.of()),
                arguments(freeForm(), List.of()),
                arguments(freeForm().theme(Theme.ORGANISATION), List.of()),
                arguments(clause().text(null), List.of(TEXT_MISSING)),
                arguments(criterion().with("question", null), List.of(QUESTION_MISSING)),
                arguments(freeForm().with("question", null), List.of(QUESTION_MISSING)),
                arguments(criterion().with("answer", null), List.of(ANSWER_MISSING)),
                arguments(criterion().link(null), List.of(LINK_TO_SUBJECT_MISSING)),
                arguments(criterion().theme(Theme.GOVERNANCE), List.of(CRITERION_ON_SUPPLIER)),
                arguments(criterion().theme(Theme.ORGANISATION), List.of(CRITERION_ON_SUPPLIER)),
                arguments(clause().measured("heures d'insertion", null), List.of(UNIT_MISSING)),
                arguments(clause().measured(null, "h"), List.of(INDICATOR_MISSING)),
                arguments(
                        criterion().text(null).with("question", null).link(null),
                        List.of(TEXT_MISSING, QUESTION_MISSING, LINK_TO_SUBJECT_MISSING)));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void onlyCompleteItemsArePublished(Contents item, List<Finding> expected) {
        assertThat(ItemRules.gaps(item.content(), false)).containsExactlyElementsOf(expected);
    }

    /** Removing exactly the members that the pointers name leaves no contradiction. */
    @Property
    void removingWhatIsBlamedEndsTheContradiction(
            @ForAll Nature nature,
            @ForAll AskedOf askedOf,
            @ForAll boolean asked,
            @ForAll boolean measured,
            @ForAll @IntRange(min = 1, max = 100) int min,
            @ForAll @IntRange(min = 1, max = 100) int max) {
        Contents item = Contents.of(nature)
                .askedOf(askedOf)
                .question(asked ? TEXT : null)
                .measured(measured ? "part" : null, measured ? "%" : null)
                .weight(new WeightRange(min, max));
        Contents repaired = item;
        for (Finding found : ItemRules.contradictions(item.content())) {
            repaired = without(repaired, found.pointer());
        }
        assertThat(ItemRules.contradictions(repaired.content())).isEmpty();
    }

    private static Contents without(Contents item, String pointer) {
        return switch (pointer) {
            case "/suggestedWeight", "/suggestedWeight/max" -> item.weight(null);
            case "/askedOf" -> item.askedOf(AskedOf.ALL);
            case "/question" -> item.with("question", null);
            case "/answer" -> item.with("answer", null);
            case "/indicator" -> item.measured(null, null);
            default -> throw new AssertionError(pointer);
        };
    }

    static Stream<Arguments> contradictingMembers() {
        Variable hours = variable("hours", 1, 2);
        Scale scale = new Scale(Scale.Method.YES_NO, null, List.of(), null);
        Answer choice = new Answer(Answer.Type.CHOICE, null, List.of(TEXT), true);
        return Stream.of(
                arguments(clause().with("scale", scale), Finding.SCALE_NOT_ON_CRITERION),
                arguments(freeForm().with("minimumScore", 40), Finding.MINIMUM_SCORE_NOT_ON_CRITERION),
                arguments(clause().with("answer", choice), Finding.ANSWER_ON_CLAUSE),
                arguments(
                        criterion().with("answer", new Answer(Answer.Type.CHOICE, null, List.of(), true)),
                        Finding.CHOICES_WITHOUT_CHOICE),
                arguments(
                        criterion().with("answer", new Answer(Answer.Type.TEXT, null, List.of(TEXT), true)),
                        Finding.CHOICES_WITHOUT_CHOICE),
                arguments(criterion().with("verification", TEXT), Finding.VERIFICATION_NOT_ON_CLAUSE),
                arguments(freeForm().with("frequency", "YEARLY"), Finding.FREQUENCY_NOT_ON_CLAUSE),
                arguments(criterion().with("penaltyFormula", "60 €"), Finding.PENALTY_NOT_ON_CLAUSE),
                arguments(
                        criterion().with("calculation", new Calculation("a x b", "2 x 3 = 6")),
                        Finding.CALCULATION_NOT_ON_CLAUSE),
                arguments(
                        clause().with("evidence", List.of(new Evidence(Evidence.Type.LABEL, TEXT, false))),
                        Finding.LABEL_WITHOUT_EQUIVALENT),
                arguments(clause().with("subTheme", "ETHICS"), Finding.SUB_THEME_OF_OTHER_THEME),
                arguments(clause().with("amount", amount(2, 1)), Finding.AMOUNT_INVERTED),
                arguments(clause().with("variables", List.of(hours, hours)), Finding.VARIABLE_TWICE),
                arguments(
                        clause().with("variables", List.of(variable("hours", 2, 1))), Finding.VARIABLE_RANGE_INVERTED),
                arguments(clause().with("related", List.of("ENV-001")), Finding.RELATED_TO_ITSELF),
                arguments(clause().with("incompatible", List.of("ENV-001")), Finding.INCOMPATIBLE_WITH_ITSELF));
    }

    private static Variable variable(String name, int min, int max) {
        return new Variable(
                name, TEXT, Variable.Type.NUMBER, "h", BigDecimal.valueOf(min), BigDecimal.valueOf(max), null);
    }

    private static AmountRange amount(int min, int max) {
        return new AmountRange(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    @ParameterizedTest
    @MethodSource("contradictingMembers")
    void aMemberOfAnotherNatureIsAContradiction(Contents item, Finding expected) {
        assertThat(ItemRules.contradictions(item.content())).containsExactly(expected);
    }

    static Stream<Contents> noContradictions() {
        return Stream.of(
                criterion()
                        .with("scale", new Scale(Scale.Method.YES_NO, null, List.of(), null))
                        .with("minimumScore", 40)
                        .with("answer", new Answer(Answer.Type.CHOICE, null, List.of(TEXT), true)),
                clause().with("verification", TEXT)
                        .with("frequency", "YEARLY")
                        .with("penaltyFormula", "60 €")
                        .with("calculation", new Calculation("a x b", "2 x 3 = 6")),
                clause().with(
                                "evidence",
                                List.of(
                                        new Evidence(Evidence.Type.LABEL, TEXT, true),
                                        new Evidence(Evidence.Type.PLAN, TEXT, false))),
                clause().with("amount", amount(1, 1)),
                clause().with("amount", new AmountRange(BigDecimal.ONE, null)),
                clause().with("variables", List.of(variable("hours", 1, 1), variable("share", 1, 2))),
                clause().with("related", List.of("ENV-002")).with("incompatible", List.of("ENV-003")));
    }

    @ParameterizedTest
    @MethodSource("noContradictions")
    void aMemberOfItsNatureIsNone(Contents item) {
        assertThat(ItemRules.contradictions(item.content())).isEmpty();
    }

    @Test
    void variablesAreDeclaredAndUsed() {
        Wording named = new Wording("Le titulaire réalise {{hours}} heures.", "The contractor does {{hours}} hours.");
        Contents declared = clause().with("variables", List.of(variable("hours", 1, 2)));
        assertThat(ItemRules.gaps(declared.text(named).content(), false)).isEmpty();
        assertThat(ItemRules.gaps(declared.content(), false)).containsExactly(Finding.VARIABLE_NOT_USED);
        assertThat(ItemRules.gaps(clause().text(named).content(), false))
                .containsExactly(Finding.VARIABLE_NOT_DECLARED);
        assertThat(ItemRules.gaps(
                        declared.text(new Wording("{{hours}} {{share}}", null)).content(), false))
                .containsExactly(Finding.VARIABLE_NOT_DECLARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "question", "linkToSubject", "verification", "purpose", "vigilance", "penaltyFormula"})
    void aVariableIsUsedWhereverATextNamesIt(String member) {
        Object named = member.equals("penaltyFormula") ? "{{rate}} €" : new Wording("fr", "{{rate}}");
        assertThat(Variables.usedIn(clause().with(member, named).content())).containsExactly("rate");
    }

    @Test
    void aVariableIsUsedInScalesCalculationsAndEvidenceToo() {
        Contents item = clause().with("calculation", new Calculation("{{a}} x 2", "3 x 2 = 6"))
                .with("evidence", List.of(new Evidence(Evidence.Type.PLAN, new Wording("{{b}}", null), true)))
                .with(
                        "scale",
                        new Scale(
                                Scale.Method.LEVELS,
                                null,
                                List.of(new Scale.Step(50, new Wording("{{c}}", null))),
                                "{{d}}"));
        assertThat(Variables.usedIn(item.content())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aLegalOfficerLiftsTheWarningOnTheSupplierOnly() {
        Contents item = criterion().theme(Theme.ORGANISATION).text(null);
        assertThat(ItemRules.gaps(item.content(), false)).containsExactly(TEXT_MISSING, CRITERION_ON_SUPPLIER);
        assertThat(ItemRules.gaps(item.content(), true)).containsExactly(TEXT_MISSING);
    }

    @Test
    void whatCannotBeVerifiedIsWarnedOf() {
        assertThat(ItemRules.warnings(clause().content()))
                .containsExactly(Finding.EVIDENCE_MISSING, Finding.VERIFICATION_MISSING);
        assertThat(ItemRules.warnings(criterion().content()))
                .containsExactly(Finding.EVIDENCE_MISSING, Finding.SCALE_MISSING);
        assertThat(ItemRules.warnings(freeForm().content())).isEmpty();
        List<Evidence> evidence = List.of(new Evidence(Evidence.Type.PLAN, TEXT, true));
        assertThat(ItemRules.warnings(clause().with("evidence", evidence)
                        .with("verification", TEXT)
                        .content()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingHasItsTextInBothLanguages(Finding finding) {
        assertThat(new Messages("problems").has("error." + finding.code())).isTrue();
    }

    @Test
    void aTakenCodeHasItsTextInBothLanguages() {
        assertThat(new Messages("problems").has("error.code-taken")).isTrue();
    }
}
