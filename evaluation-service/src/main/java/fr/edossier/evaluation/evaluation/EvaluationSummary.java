package fr.edossier.evaluation.evaluation;

import fr.edossier.evaluation.contract.ContractSummary;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "An evaluation without its content, which is read one at a time and, by other departments, for a stated purpose.",
        requiredProperties = {"id", "contract", "status", "createdAt"})
public record EvaluationSummary(
        UUID id,
        ContractSummary contract,
        EvaluationStatus status,
        Instant createdAt,
        @Nullable Instant replyDueAt,
        @Nullable Instant sharedAt) {}
