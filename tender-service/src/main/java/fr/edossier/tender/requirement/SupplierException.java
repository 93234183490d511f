package fr.edossier.tender.requirement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Why a criterion on the supplier's governance or organisation grades what is bought, and not the firm's general policy.")
record SupplierException(
        @NotBlank @Size(max = 2000) @Schema(description = "The reasons, for everybody to read.")
        String reason) {}
