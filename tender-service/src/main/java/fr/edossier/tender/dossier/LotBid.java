package fr.edossier.tender.dossier;

import fr.edossier.tender.money.Money;
import java.util.List;
import java.util.UUID;

/** The bid of a dossier for one lot. */
public record LotBid(UUID lotId, Money price, List<DraftBid.Answer> answers) {}
