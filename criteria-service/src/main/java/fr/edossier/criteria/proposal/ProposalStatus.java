package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.platform.problem.Problem;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PENDING: not decided. ADOPTED: a draft item was created from it. MERGED: another proposal "
                + "replaces it. DECLINED: refused with a reason that its author can read.")
enum ProposalStatus {
    PENDING,
    ADOPTED,
    MERGED,
    DECLINED;

    private Set<ProposalStatus> next() {
        return switch (this) {
            case PENDING -> Set.of(ADOPTED, MERGED, DECLINED);
            case ADOPTED, MERGED, DECLINED -> Set.of();
        };
    }

    /**
     * Moves to another status.
     *
     * @throws Problem 409 if the move is not allowed
     */
    ProposalStatus to(ProposalStatus other) {
        if (!next().contains(other)) {
            throw Problem.of(CriteriaProblem.PROPOSAL_DECIDED);
        }
        return other;
    }
}
