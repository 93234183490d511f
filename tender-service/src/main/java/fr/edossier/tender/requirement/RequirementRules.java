package fr.edossier.tender.requirement;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.scoring.Weighing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on a single requirement that do not depend on its lot. */
final class RequirementRules {
    private RequirementRules() {}

    /** @throws Problem 400 unless exactly one of item and handwritten text is given */
    static void requireOneSource(NewRequirement content) {
        if ((content.itemId() == null) == (content.handwritten() == null)) {
            throw Problem.of(PlatformProblem.INVALID_REQUEST)
                    .at(ErrorPlace.pointer("/itemId"), "item-or-handwritten")
                    .at(ErrorPlace.pointer("/handwritten"), "item-or-handwritten");
        }
    }

    /**
     * Checks a requirement against its nature.
     *
     * @param least minimum confidentiality of the answer
     * @throws Problem 422 for a weight, sub-criteria or an eliminatory mark on anything but a criterion, or for a weaker
     *     confidentiality than the minimum
     */
    static void requireAdmitted(Nature nature, Confidentiality least, NewRequirement content) {
        requireWeightOnCriterionOnly(nature, content.weighing());
        requirePartsOnCriterionOnly(nature, content.subCriteria());
        requireMinimumOnCriterionOnly(nature, content.minimumScore());
        requireNotWeaker(least, content.confidentiality());
    }

    /** Refuses a weight on a clause or a free-form question, which do not count in the comparison of bids. */
    private static void requireWeightOnCriterionOnly(Nature nature, Weighing weighing) {
        if (nature != Nature.CRITERION && !weighing.isNone()) {
            throw refused("/weight", "weight-not-admitted");
        }
        if (weighing.isSeveral()) {
            throw refused("/weight", "weight-in-one-form");
        }
        if (weighing.range() != null && weighing.range().isInverted()) {
            throw refused("/weightRange", "range-inverted");
        }
    }

    private static void requirePartsOnCriterionOnly(Nature nature, List<NewRequirement.Part> parts) {
        if (nature != Nature.CRITERION && !parts.isEmpty()) {
            throw refused("/subCriteria", "parts-not-admitted");
        }
        long weighed = parts.stream().filter(part -> part.weight() != null).count();
        if (weighed != 0 && weighed != parts.size()) {
            throw refused("/subCriteria", "parts-all-or-none-weighed");
        }
    }

    private static Problem refused(String pointer, String code) {
        return Problem.of(TenderProblem.RULES_OF_WEIGHT).at(ErrorPlace.pointer(pointer), code);
    }

    /** Refuses an eliminatory mark on a requirement that is not marked. */
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
