package fr.edossier.evaluation.reply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the supplier answers; shown with the evaluation for ever, word for word.")
public record NewReply(
        @NotBlank @Size(max = 4000) @Schema(examples = "The delay of March followed a change of the order.")
        String comment) {}
