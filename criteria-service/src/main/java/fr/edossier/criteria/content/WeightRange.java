package fr.edossier.criteria.content;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Weights suitable for a criterion, as percentages of the whole mark.")
public record WeightRange(
        @NotNull @Min(1) @Max(100) @Schema(examples = "10") Integer min,

        @NotNull @Min(1) @Max(100) @Schema(examples = "20") Integer max) {}
