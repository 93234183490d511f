package fr.edossier.tender.bid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A mark and the appreciation that explains it.")
public record NewMark(
        @DecimalMin("0")
        @DecimalMax("10")
        @Digits(integer = 2, fraction = 2)
        @Schema(description = "Of a criterion without sub-criteria.", examples = "8")
        @Nullable
        BigDecimal mark,

        @NotBlank @Size(max = 5000) String appreciation,

        @Size(max = 50)
        @Schema(description = "Of a criterion with sub-criteria: one for each; their weighted mean is its mark.")
        List<@NotNull @Valid SubMark> subCriteria) {

    @Schema(name = "SubCriterionMark")
    public record SubMark(
            @NotNull UUID subCriterionId,

            @NotNull @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 2) @Schema(examples = "8")
            BigDecimal mark) {}

    public NewMark {
        subCriteria = subCriteria == null ? List.of() : List.copyOf(subCriteria);
    }
}
