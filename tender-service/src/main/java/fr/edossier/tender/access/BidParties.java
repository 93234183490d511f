package fr.edossier.tender.access;

import java.util.Optional;
import java.util.UUID;

/** Tells who bids for which lot; implemented where opened bids are kept. */
public interface BidParties {
    /** @param supplierId organisation that bids */
    record Parties(UUID lotId, String supplierId) {}

    /** The parties of a bid, empty where there is no such bid. */
    Optional<Parties> of(UUID bidId);
}
