package fr.edossier.criteria.item;

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

import java.util.EnumSet;
import java.util.Set;

/** What the law makes of an item's nature: clause, criterion and free form are three regimes, not three labels. */
final class ItemRules {
    private ItemRules() {}

    /**
     * What no draft may say either.
     *
     * <p>A condition of performance sets an objective duty and plays no part in comparing bids (Code de la commande
     * publique, L2112-2), so only a criterion has a weight and a clause asks no question. Candidates are treated alike
     * (L3), so only a question without effect on the award may be put to some of them.
     */
    static Set<Finding> contradictions(ItemContent item) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        WeightRange weight = item.suggestedWeight();
        if (weight != null && item.nature() != Nature.CRITERION) {
            found.add(WEIGHT_NOT_ON_CRITERION);
        }
        if (weight != null && weight.min() > weight.max()) {
            found.add(WEIGHT_RANGE_INVERTED);
        }
        if (item.askedOf() != AskedOf.ALL && item.nature() != Nature.FREE_FORM) {
            found.add(ASKED_OF_ALL_REQUIRED);
        }
        if (item.question() != null && item.nature() == Nature.CLAUSE) {
            found.add(QUESTION_ON_CLAUSE);
        }
        if (item.indicator() != null && item.nature() != Nature.CLAUSE) {
            found.add(INDICATOR_NOT_ON_CLAUSE);
        }
        return found;
    }

    /**
     * What stands between a draft free of contradictions and its publication.
     *
     * <p>A criterion must be linked to the subject of the contract or its performance (R2152-7); one that grades a firm's
     * general policy is unlawful (Conseil d'État, 25 May 2018, n° 417580), which is where the themes that look at the
     * supplier itself would lead.
     */
    static Set<Finding> gaps(ItemContent item) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (item.text() == null) {
            found.add(TEXT_MISSING);
        }
        if (item.question() == null && item.nature() != Nature.CLAUSE) {
            found.add(QUESTION_MISSING);
        }
        if (item.nature() == Nature.CRITERION && item.linkToSubject() == null) {
            found.add(LINK_TO_SUBJECT_MISSING);
        }
        if (item.nature() == Nature.CRITERION && item.theme().looksAtSupplier()) {
            found.add(CRITERION_ON_SUPPLIER);
        }
        if (item.indicator() == null && item.unit() != null) {
            found.add(INDICATOR_MISSING);
        }
        if (item.indicator() != null && item.unit() == null) {
            found.add(UNIT_MISSING);
        }
        return found;
    }
}
