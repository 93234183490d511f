package fr.edossier.evaluation.reply;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The supplier's reply, always shown with the evaluation and never changed.")
public record NewReply(
        @NotBlank @Size(max = 4000) @Schema(examples = "The delay of March followed a change of the order.")
        String comment) {}
