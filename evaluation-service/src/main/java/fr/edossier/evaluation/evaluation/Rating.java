package fr.edossier.evaluation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Rating of one area of the contract, with its evidence.")
public record Rating(
        @NotNull Area area,
        @NotNull RatingLevel rating,

        @Size(max = 1000) @Schema(description = "It must not name persons.") @Nullable
        String comment,

        @NotNull
        @Size(max = 50)
        @Schema(description = "At least one is required to send the evaluation, unless NOT_APPLICABLE.")
        List<@NotNull @Valid Evidence> evidence) {}
