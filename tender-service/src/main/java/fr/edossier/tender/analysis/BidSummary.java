package fr.edossier.tender.analysis;

import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.util.UUID;

public record BidSummary(UUID id, UUID lotId, String supplier, Money price) {
    BidSummary(UUID id, UUID lotId, String supplier, BigDecimal amount, String currency) {
        this(id, lotId, supplier, new Money(amount, currency));
    }
}
