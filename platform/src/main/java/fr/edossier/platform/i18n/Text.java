package fr.edossier.platform.i18n;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A text in French and English.")
public record Text(
        @NotBlank @Size(max = 20_000) @Schema(examples = "Nettoyage des locaux")
        String fr,

        @NotBlank @Size(max = 20_000) @Schema(examples = "Cleaning of the premises")
        String en) {}
