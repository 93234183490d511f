package fr.edossier.tender.money;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount excluding VAT. */
@Schema(description = "An amount excluding VAT.")
public record Money(
        @NotNull @DecimalMin("0.01") @Digits(integer = 16, fraction = 2) @Schema(examples = "150000.00")
        BigDecimal amount,

        @NotNull @Pattern(regexp = "EUR") @Schema(examples = "EUR", description = "ISO 4217; only EUR is accepted.")
        String currency) {
    public static final String EUR = "EUR";
}
