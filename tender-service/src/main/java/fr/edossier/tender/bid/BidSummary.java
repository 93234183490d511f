package fr.edossier.tender.bid;

import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.util.UUID;

public record BidSummary(UUID id, UUID lotId, String supplier, Money price, BidStatus status) {
    BidSummary(UUID id, UUID lotId, String supplier, BigDecimal amount, String currency, BidStatus status) {
        this(id, lotId, supplier, new Money(amount, currency), status);
    }
}
