package fr.edossier.criteria.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Reason for the decision.")
public record Reason(
        @NotBlank @Size(max = 2000) @Schema(examples = "La preuve demandée n'existe pas pour cette prestation.")
        String reason) {}
