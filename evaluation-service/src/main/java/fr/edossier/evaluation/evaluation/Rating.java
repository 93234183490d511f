package fr.edossier.evaluation.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one area of the contract went, and the facts that show it.")
public record Rating(
        @NotNull Area area,
        @NotNull RatingLevel rating,

        @Size(max = 1000) @Schema(description = "No names of persons.") @Nullable
        String comment,

        @NotNull @Size(max = 50) @Schema(description = "At least one, to be sent, unless NOT_APPLICABLE.")
        List<@NotNull @Valid Evidence> evidence) {}
