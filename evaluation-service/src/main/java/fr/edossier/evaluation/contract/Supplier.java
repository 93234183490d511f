package fr.edossier.evaluation.contract;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contractor, as tender-service names it. */
@Embeddable
@Schema(
        description = "The contractor.",
        requiredProperties = {"id", "alias", "name"})
public record Supplier(
        @Schema(description = "Id of its organisation.") String id,
        @Schema(examples = "alpes-proprete") String alias,
        @Schema(examples = "Alpes Propreté") String name) {}
