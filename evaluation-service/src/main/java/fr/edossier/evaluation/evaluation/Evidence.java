package fr.edossier.evaluation.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Dated evidence for a rating. It must not name persons.")
public record Evidence(
        @NotNull @Schema(examples = "2026-03-14") LocalDate date,

        @NotBlank @Size(max = 500) @Schema(examples = "Third delivery two days late.")
        String description,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "Document that records it.", examples = "Delivery note BL-2026-118")
        String reference) {}
