package fr.edossier.criteria.content;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Legal rules on the content of an item according to its nature. */
public final class ItemRules {
    private ItemRules() {}

    /**
     * Lists the contradictions, which are refused even in a draft.
     *
     * <p>A condition of performance is an objective duty and is not used to compare bids (Code de la commande
     * publique, L2112-2), so only a criterion has a weight, a scale or a minimum score, and a clause has no question.
     * Candidates are treated alike (L3), so only a question without effect on the award may be put to some of them. A label
     * is accepted with its equivalents (R2111-12 to R2111-17).
     */
    public static Set<Finding> contradictions(ItemContent item) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        boolean criterion = item.nature() == Nature.CRITERION;
        boolean clause = item.nature() == Nature.CLAUSE;
        note(found, Finding.WEIGHT_NOT_ON_CRITERION, item.suggestedWeight() != null && !criterion);
        note(found, Finding.WEIGHT_RANGE_INVERTED, isInverted(item.suggestedWeight()));
        note(found, Finding.SCALE_NOT_ON_CRITERION, item.scale() != null && !criterion);
        note(found, Finding.MINIMUM_SCORE_NOT_ON_CRITERION, item.minimumScore() != null && !criterion);
        note(found, Finding.ASKED_OF_ALL_REQUIRED, item.askedOf() != AskedOf.ALL && item.nature() != Nature.FREE_FORM);
        note(found, Finding.QUESTION_ON_CLAUSE, item.question() != null && clause);
        note(found, Finding.ANSWER_ON_CLAUSE, item.answer() != null && clause);
        note(found, Finding.CHOICES_WITHOUT_CHOICE, contradictsChoice(item.answer()));
        note(found, Finding.VERIFICATION_NOT_ON_CLAUSE, item.verification() != null && !clause);
        note(found, Finding.FREQUENCY_NOT_ON_CLAUSE, item.frequency() != null && !clause);
        note(found, Finding.INDICATOR_NOT_ON_CLAUSE, item.indicator() != null && !clause);
        note(found, Finding.PENALTY_NOT_ON_CLAUSE, item.penaltyFormula() != null && !clause);
        note(found, Finding.CALCULATION_NOT_ON_CLAUSE, item.calculation() != null && !clause);
        note(
                found,
                Finding.LABEL_WITHOUT_EQUIVALENT,
                item.evidence().stream()
                        .anyMatch(evidence -> evidence.type() == Evidence.Type.LABEL && !evidence.orEquivalent()));
        note(found, Finding.SUB_THEME_OF_OTHER_THEME, item.subTheme().theme() != item.theme());
        AmountRange amount = item.amount();
        note(found, Finding.AMOUNT_INVERTED, amount != null && isInverted(amount.min(), amount.max()));
        List<Variable> variables = item.variables();
        note(found, Finding.VARIABLE_TWICE, declared(item).size() < variables.size());
        note(
                found,
                Finding.VARIABLE_RANGE_INVERTED,
                variables.stream().anyMatch(variable -> isInverted(variable.min(), variable.max())));
        note(found, Finding.RELATED_TO_ITSELF, item.related().contains(item.code()));
        note(found, Finding.INCOMPATIBLE_WITH_ITSELF, item.incompatible().contains(item.code()));
        return found;
    }

    /**
     * Lists what a draft without contradictions lacks for publication.
     *
     * <p>A criterion must be linked to the subject of the contract or its performance (R2152-7); one that grades a firm's
     * general policy is unlawful (Conseil d'État, 25 May 2018, n° 417580), which themes about the
     * supplier itself may lead to. Only a legal officer can clear such a criterion.
     *
     * @param cleared whether a legal officer has cleared the criterion
     */
    public static Set<Finding> gaps(ItemContent item, boolean cleared) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        boolean criterion = item.nature() == Nature.CRITERION;
        boolean asked = item.nature() != Nature.CLAUSE;
        note(found, Finding.TEXT_MISSING, item.text() == null);
        note(found, Finding.QUESTION_MISSING, item.question() == null && asked);
        note(found, Finding.ANSWER_MISSING, item.answer() == null && asked);
        note(found, Finding.LINK_TO_SUBJECT_MISSING, item.linkToSubject() == null && criterion);
        note(found, Finding.CRITERION_ON_SUPPLIER, gradesSupplier(item) && !cleared);
        note(found, Finding.INDICATOR_MISSING, item.indicator() == null && item.unit() != null);
        note(found, Finding.UNIT_MISSING, item.indicator() != null && item.unit() == null);
        Set<String> declared = declared(item);
        Set<String> used = Variables.usedIn(item);
        note(found, Finding.VARIABLE_NOT_DECLARED, !declared.containsAll(used));
        note(found, Finding.VARIABLE_NOT_USED, !used.containsAll(declared));
        return found;
    }

    /** Lists findings that do not prevent publication: answers and clauses that cannot be verified cannot be marked or enforced. */
    public static Set<Finding> warnings(ItemContent item) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        boolean criterion = item.nature() == Nature.CRITERION;
        note(found, Finding.EVIDENCE_MISSING, item.evidence().isEmpty() && item.nature() != Nature.FREE_FORM);
        note(found, Finding.SCALE_MISSING, item.scale() == null && criterion);
        note(found, Finding.VERIFICATION_MISSING, item.verification() == null && item.nature() == Nature.CLAUSE);
        return found;
    }

    public static boolean gradesSupplier(ItemContent item) {
        return item.nature() == Nature.CRITERION && item.theme().looksAtSupplier();
    }

    private static void note(Set<Finding> found, Finding finding, boolean holds) {
        if (holds) {
            found.add(finding);
        }
    }

    private static boolean isInverted(@Nullable WeightRange weight) {
        return weight != null && weight.min() > weight.max();
    }

    private static boolean isInverted(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return min != null && max != null && min.compareTo(max) > 0;
    }

    private static boolean contradictsChoice(@Nullable Answer answer) {
        return answer != null
                && (answer.type() == Answer.Type.CHOICE) == answer.choices().isEmpty();
    }

    private static Set<String> declared(ItemContent item) {
        return item.variables().stream().map(Variable::name).collect(Collectors.toCollection(HashSet::new));
    }
}
