package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.scoring.PriceMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A lot and its price criterion.")
public record NewLot(
        @Min(1) @Max(999) @Schema(examples = "1") int number,
        @NotNull @Valid Text title,
        @NotNull @Valid Price price,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "User names of those who mark the bids.", examples = "[\"eve\"]")
        List<@NotBlank @Size(max = 100) String> evaluators,

        @Pattern(regexp = Cpv.CODE)
        @Schema(
                description =
                        "Main code of the Common Procurement Vocabulary, eight digits without the check digit; absent, the consultation's.",
                examples = "90911000")
        @Nullable
        String cpv) {

    @Schema(name = "PriceCriterion", description = "How the price counts.")
    public record Price(
            @NotNull @Schema(description = "PROPORTIONAL: weight × lowest price ÷ price.")
            PriceMethod method,

            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "Percent of the total.", examples = "40")
            BigDecimal weight) {}
}
