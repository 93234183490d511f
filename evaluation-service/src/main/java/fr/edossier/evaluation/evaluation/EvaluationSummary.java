package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.contract.ContractSummary;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "That there is an evaluation; what it says is read one by one, where other departments state a purpose.",
        requiredProperties = {"id", "contract", "status", "createdAt"})
public record EvaluationSummary(
        UUID id,
        ContractSummary contract,
        EvaluationStatus status,
        Instant createdAt,
        @Nullable Instant replyDueAt,
        @Nullable Instant sharedAt) {}
