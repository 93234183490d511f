package fr.edossier.tender.ranking;

import fr.edossier.tender.bid.MarkedBid;

/** A bid of a complete ranking. */
public record RankedBid(int rank, MarkedBid bid) {}
