package fr.edossier.evaluation.evaluation;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Result of a commitment.")
public record Achievement(
        @NotNull @Schema(description = "A commitment of the contract.")
        UUID commitmentId,

        @NotNull
        @DecimalMin("0")
        @Digits(integer = 14, fraction = 4)
        @Schema(description = "In the commitment's unit.", examples = "3120")
        BigDecimal achieved,

        @Schema(
                description =
                        "Whether the proof required by the commitment was received; absent where none is required.")
        @Nullable
        Boolean evidenceReceived) {}
