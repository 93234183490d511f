package fr.edossier.evaluation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an author writes in an evaluation.")
public record EvaluationContent(
        @NotNull @Size(max = 6) @Schema(description = "One per area at most; one per area to be sent.")
        List<@NotNull @Valid Rating> ratings,

        @NotNull @Size(max = 1000) @Schema(description = "One per commitment at most.")
        List<@NotNull @Valid Achievement> achievements,

        @Size(max = 2000)
        @Schema(description = "The mirror section: how the Region itself behaved as a buyer.")
        @Nullable
        String buyerConduct) {}
