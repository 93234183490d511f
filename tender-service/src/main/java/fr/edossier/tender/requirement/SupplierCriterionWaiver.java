package fr.edossier.tender.requirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Reasons why a criterion on the supplier's governance or organisation concerns the contract, and not the firm's general policy.")
record SupplierCriterionWaiver(
        @NotBlank @Size(max = 2000) @Schema(description = "The reasons; they are public.")
        String reason) {}
