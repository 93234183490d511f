package fr.edossier.evaluation.contract;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(
        description = "The contractor.",
        requiredProperties = {"id", "alias", "name"})
public record Supplier(
        @Schema(description = "Id of the supplier's organisation.")
        String id,

        @Schema(examples = "alpes-proprete") String alias,
        @Schema(examples = "Alpes Propreté") String name) {}
