package fr.edossier.evaluation.contract;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Embeddable
@Schema(
        description = "An amount excluding VAT.",
        requiredProperties = {"amount", "currency"})
public record Money(
        @Schema(examples = "150000.00") BigDecimal amount,
        @Schema(examples = "EUR", description = "ISO 4217.") String currency) {}
