package fr.edossier.evaluation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Content of an evaluation.")
public record EvaluationContent(
        @NotNull
        @Size(max = 6)
        @Schema(description = "At most one per area; exactly one per area is required to send it.")
        List<@NotNull @Valid Rating> ratings,

        @NotNull @Size(max = 1000) @Schema(description = "At most one per commitment.")
        List<@NotNull @Valid Achievement> achievements,

        @Size(max = 2000) @Schema(description = "How the Region itself behaved as a buyer.") @Nullable
        String buyerConduct) {}
