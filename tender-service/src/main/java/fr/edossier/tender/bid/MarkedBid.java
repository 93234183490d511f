package fr.edossier.tender.bid;

import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bid with its marks, unmasked, as ranking and award need it.
 *
 * @param marks by criterion, from 0 to 10, not rounded; without those not given yet
 */
public record MarkedBid(
        UUID id,
        String supplierId,
        String supplierAlias,
        Money price,
        List<DraftBid.Answer> answers,
        BidStatus status,
        Map<UUID, BigDecimal> marks) {}
