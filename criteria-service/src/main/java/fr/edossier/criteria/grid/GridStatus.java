package fr.edossier.criteria.grid;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written; visible to its department, curators and auditors. PUBLISHED: in use, "
                + "never changed again. SUPERSEDED: replaced by a later version.")
public enum GridStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED;

    private Set<GridStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED);
            case SUPERSEDED -> Set.of();
        };
    }

    /**
     * Moves to another status.
     *
     * @throws Problem 409 if the move is not allowed
     */
    GridStatus to(GridStatus other) {
        if (!next().contains(other)) {
            throw Problem.of(other.refusal());
        }
        return other;
    }

    private CriteriaProblem refusal() {
        return switch (this) {
            case DRAFT, PUBLISHED -> CriteriaProblem.GRID_NOT_DRAFT;
            case SUPERSEDED -> CriteriaProblem.GRID_NOT_IN_FORCE;
        };
    }
}
