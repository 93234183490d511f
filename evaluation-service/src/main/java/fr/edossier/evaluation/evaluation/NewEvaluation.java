package fr.edossier.evaluation.evaluation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Contract to evaluate.")
public record NewEvaluation(
        @NotNull @Schema(description = "A completed contract of the caller's department.")
        UUID contractId) {}
