package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "A sum of contract amounts, excluding VAT.",
        requiredProperties = {"amount", "currency"})
public record ContractValue(
        @Schema(examples = "150000.00") BigDecimal amount,

        @Schema(examples = "EUR", description = "ISO 4217; only EUR today.")
        String currency) {
    static final String EUR = "EUR";

    public static ContractValue of(BigDecimal amount) {
        return new ContractValue(amount, EUR);
    }
}
