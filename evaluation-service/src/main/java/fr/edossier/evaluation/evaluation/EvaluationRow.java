package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.contract.ContractSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of a list. */
record EvaluationRow(
        UUID id,
        UUID contractId,
        EvaluationStatus status,
        Instant createdAt,
        @Nullable Instant replyDueAt,
        @Nullable Instant sharedAt) {

    EvaluationSummary of(ContractSummary contract) {
        return new EvaluationSummary(id, contract, status, createdAt, replyDueAt, sharedAt);
    }
}
