package fr.edossier.tender.requirement;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a requirement may be, whatever lot it is in. */
final class RequirementRules {
    private RequirementRules() {}

    /** @throws Problem 400 unless exactly one of the item and the handwritten text is given */
    static void requireOneSource(NewRequirement content) {
        if ((content.itemId() == null) == (content.handwritten() == null)) {
            throw Problem.of(PlatformProblem.INVALID_REQUEST)
                    .at(ErrorPlace.pointer("/itemId"), "item-or-handwritten")
                    .at(ErrorPlace.pointer("/handwritten"), "item-or-handwritten");
        }
    }

    /**
     * Holds a requirement to what it is.
     *
     * @param least confidentiality that what is asked must have
     * @throws Problem 422 for a weight or minimum on anything but a criterion, a criterion without weight, or an answer shown to more
     *     than the item says
     */
    static void requireAdmitted(Nature nature, Confidentiality least, NewRequirement content) {
        requireWeightOnCriterionOnly(nature, content.weight());
        requireMinimumOnCriterionOnly(nature, content.minimumScore());
        requireNotWeaker(least, content.confidentiality());
    }

    /** A condition of performance has no effect on the comparison of bids; a criterion must weigh (R2152-12). */
    private static void requireWeightOnCriterionOnly(Nature nature, @Nullable BigDecimal weight) {
        if (nature == Nature.CRITERION && weight == null) {
            throw Problem.of(TenderProblem.RULES_OF_WEIGHT).at(ErrorPlace.pointer("/weight"), "weight-missing");
        }
        if (nature != Nature.CRITERION && weight != null) {
            throw Problem.of(TenderProblem.RULES_OF_WEIGHT).at(ErrorPlace.pointer("/weight"), "weight-not-admitted");
        }
    }

    /** An eliminatory mark makes sense on what is marked. */
    private static void requireMinimumOnCriterionOnly(Nature nature, @Nullable Integer minimumScore) {
        if (nature != Nature.CRITERION && minimumScore != null) {
            throw Problem.of(TenderProblem.RULES_OF_WEIGHT)
                    .at(ErrorPlace.pointer("/minimumScore"), "minimum-score-not-admitted");
        }
    }

    private static void requireNotWeaker(Confidentiality least, @Nullable Confidentiality wanted) {
        if (wanted != null && wanted.isWeakerThan(least)) {
            throw Problem.of(TenderProblem.CONFIDENTIALITY_WEAKENED)
                    .at(ErrorPlace.pointer("/confidentiality"), "confidentiality-weakened", least);
        }
    }
}
