package fr.edossier.tender.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The decision to award a lot.")
public record NewAward(
        @NotNull @Schema(description = "The best bid; among tied ones, the one chosen.")
        UUID bidId,

        @NotBlank @Size(max = 5000) @Schema(description = "Reasons, in words that the rejected bidders may read.")
        String reason) {}
