package fr.edossier.tender.weighting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The exact weights of a lot that announced ranges or an order.")
record WeightingContent(
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Percent of the total.", examples = "40")
        BigDecimal price,

        @NotNull @Size(max = 1000) @Schema(description = "One for each criterion of the lot.")
        List<@NotNull @Valid CriterionWeight> criteria) {

    record CriterionWeight(
            @NotNull UUID requirementId,

            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Percent of the total.", examples = "25")
            BigDecimal weight) {}
}
