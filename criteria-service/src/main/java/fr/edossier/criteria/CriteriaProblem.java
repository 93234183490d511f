package fr.edossier.criteria;

import fr.edossier.platform.problem.ProblemType;

/** Problem types of criteria-service, in addition to those of the platform. */
public enum CriteriaProblem implements ProblemType {
    CODE_TAKEN(409),
    ITEM_NOT_DRAFT(409),
    AUTHOR_MAY_NOT_PUBLISH(409),
    ITEM_NOT_IN_REVIEW(409),
    ITEM_NOT_PUBLISHED(409),
    NOT_LAST_VERSION(409),
    AUTHOR_MAY_NOT_CLEAR(409),
    CLEARANCE_NOT_NEEDED(409),
    CODE_FIXED(409),
    GRID_NOT_DRAFT(409),
    GRID_NOT_IN_FORCE(409),
    REPLACEMENT_UNKNOWN(422),
    GRID_NOT_PUBLISHABLE(422),
    NOBODY_INVITED(422),
    PERIOD_REFUSED(422),
    WORKSHOP_CLOSED(409),
    WORKSHOP_NOT_OPEN(409),
    NOT_A_PARTICIPANT(403),
    POSITION_FIRST(403),
    AUTHOR_ONLY(403),
    OTHERS_POSITIONED(409),
    PROPOSAL_DECIDED(409),
    MERGER_REFUSED(422),
    NO_MAJORITY(422),
    POSITION_CONTRADICTORY(422),
    ITEMS_NOT_USABLE(422),
    VALUES_REFUSED(422),
    ITEM_CONTRADICTORY(422),
    ITEM_INCOMPLETE(422);

    private final int status;

    CriteriaProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
