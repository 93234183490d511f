package fr.edossier.tender.analysis;

import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.money.Money;
import java.util.List;
import java.util.UUID;

/** A bid of a complete ranking, as the award needs it. */
public record RankedBid(
        UUID id, int rank, String supplierId, String supplierAlias, Money price, List<DraftBid.Answer> answers) {}
