package fr.edossier.criteria.item;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written; visible to its department and the curators. IN_REVIEW: waiting for a "
                + "curator, and for a legal officer where needed. PUBLISHED: in use, never changed again. "
                + "SUPERSEDED: replaced by a later version. WITHDRAWN: no longer in use, with a reason.")
public enum ItemStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    private Set<ItemStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN);
            case SUPERSEDED, WITHDRAWN -> Set.of();
        };
    }

    /**
     * Moves to another status.
     *
     * @throws Problem 409 if the move is not allowed
     */
    ItemStatus to(ItemStatus other) {
        if (!next().contains(other)) {
            throw Problem.of(other.refusal());
        }
        return other;
    }

    /** Names the status that a move to this one starts from. */
    private CriteriaProblem refusal() {
        return switch (this) {
            case IN_REVIEW -> CriteriaProblem.ITEM_NOT_DRAFT;
            case DRAFT, PUBLISHED -> CriteriaProblem.ITEM_NOT_IN_REVIEW;
            case SUPERSEDED, WITHDRAWN -> CriteriaProblem.ITEM_NOT_PUBLISHED;
        };
    }

    /** Tells whether the item has been published, after which its content never changes. */
    boolean isFrozen() {
        return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
    }
}
