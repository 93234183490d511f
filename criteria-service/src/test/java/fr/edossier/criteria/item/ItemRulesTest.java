package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Contents.TEXT;
import static fr.edossier.criteria.item.Finding.ASKED_OF_ALL_REQUIRED;
import static fr.edossier.criteria.item.Finding.CRITERION_ON_SUPPLIER;
import static fr.edossier.criteria.item.Finding.INDICATOR_MISSING;
import static fr.edossier.criteria.item.Finding.INDICATOR_NOT_ON_CLAUSE;
import static fr.edossier.criteria.item.Finding.LINK_TO_SUBJECT_MISSING;
import static fr.edossier.criteria.item.Finding.QUESTION_MISSING;
import static fr.edossier.criteria.item.Finding.QUESTION_ON_CLAUSE;
import static fr.edossier.criteria.item.Finding.TEXT_MISSING;
import static fr.edossier.criteria.item.Finding.UNIT_MISSING;
import static fr.edossier.criteria.item.Finding.WEIGHT_NOT_ON_CRITERION;
import static fr.edossier.criteria.item.Finding.WEIGHT_RANGE_INVERTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.i18n.Messages;
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

    /** Whoever removes what the pointers name is left without a contradiction: they blame nothing else, and nothing too few. */
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
