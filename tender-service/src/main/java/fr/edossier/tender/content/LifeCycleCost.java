package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the cost over the life cycle is computed (R2152-9), from data that firms give (R2152-10). */
@Schema(
        name = "LifeCycleCost",
        requiredProperties = {"years", "discountRate", "method"})
public record LifeCycleCost(
        @Min(1) @Max(100) @Schema(description = "Number of years of use and maintenance that count.", examples = "6")
        int years,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("20")
        @Digits(integer = 2, fraction = 2)
        @Schema(description = "Yearly discount rate of later costs, in percent.", examples = "3")
        BigDecimal discountRate,

        @Valid @Schema(description = "Price of a tonne of CO2; absent: emissions do not count.") @Nullable
        Money carbonPrice,

        @Schema(
                description =
                        "Whether what the bid consumes, emits or leaves at the end of its life is among the costs; by default true where carbonPrice is given, else false. Only then the price criterion counts as an environmental one.")
        @Nullable
        Boolean environmental,

        @NotNull
        @Valid
        @Schema(description = "Which costs count, which data firms give for them, and how they are verified.")
        Wording method) {
    boolean isEnvironmental() {
        return environmental == null ? carbonPrice != null : environmental;
    }
}
