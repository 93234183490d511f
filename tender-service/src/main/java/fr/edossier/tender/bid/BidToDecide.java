package fr.edossier.tender.bid;

import java.util.UUID;

/** A bid, locked for a decision on it. */
public record BidToDecide(UUID id, UUID consultationId, UUID lotId, BidStatus status) {}
