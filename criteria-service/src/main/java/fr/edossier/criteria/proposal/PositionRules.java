package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import fr.edossier.criteria.synthesis.Position;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;

/** Legal rules on positions, the same as for items and with the same error codes. */
final class PositionRules {
    private PositionRules() {}

    /**
     * Checks a position.
     *
     * @throws Problem 422 for a weight on anything but a criterion (CCP, L2112-2 and R2152-7), for anything but a free-form
     *     question that is not asked of all suppliers (CCP, L3), or for an inverted range
     */
    static void require(Position position) {
        Problem problem = Problem.of(CriteriaProblem.POSITION_CONTRADICTORY);
        WeightRange weight = position.weight();
        if (weight != null && position.nature() != Nature.CRITERION) {
            problem.at(ErrorPlace.pointer("/weight"), "weight-not-on-criterion");
        }
        if (weight != null && weight.min() > weight.max()) {
            problem.at(ErrorPlace.pointer("/weight/max"), "weight-range-inverted");
        }
        if (position.askedOf() != AskedOf.ALL && position.nature() != Nature.FREE_FORM) {
            problem.at(ErrorPlace.pointer("/askedOf"), "asked-of-all-required");
        }
        if (!problem.places().isEmpty()) {
            throw problem;
        }
    }
}
