package fr.edossier.evaluation.evaluation;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "DRAFT: being written, visible to the department of the contract only. SENT_TO_SUPPLIER: fixed, and the supplier "
                        + "may reply until replyDueAt. COMMENTED: the supplier replied. SHARED: readable, with the reply, by agents of "
                        + "other departments who state a purpose.")
public enum EvaluationStatus {
    DRAFT,
    SENT_TO_SUPPLIER,
    COMMENTED,
    SHARED;

    /** Allowed moves. */
    private Set<EvaluationStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SENT_TO_SUPPLIER);
            case SENT_TO_SUPPLIER -> Set.of(COMMENTED, SHARED);
            case COMMENTED -> Set.of(SHARED);
            case SHARED -> Set.of();
        };
    }

    boolean canBecome(EvaluationStatus other) {
        return next().contains(other);
    }
}
