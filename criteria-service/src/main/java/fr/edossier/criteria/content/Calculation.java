package fr.edossier.criteria.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Calculation of the figure of a clause.")
public record Calculation(
        @NotBlank
        @Size(max = 1000)
        @Schema(examples = "montant HT x part de main-d'œuvre x part d'insertion / coût horaire")
        String formula,

        @NotBlank @Size(max = 1000) @Schema(examples = "1 500 000 x 70 % x 10 % / 30 = 3 500 h")
        String example) {}
