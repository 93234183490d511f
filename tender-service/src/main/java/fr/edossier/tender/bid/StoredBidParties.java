package fr.edossier.tender.bid;

import fr.edossier.tender.access.BidParties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredBidParties implements BidParties {
    private final BidRepository bids;

    StoredBidParties(BidRepository bids) {
        this.bids = bids;
    }

    @Override
    public Optional<Parties> of(UUID bidId) {
        return bids.findByIdOptional(bidId).map(bid -> new Parties(bid.lotId(), bid.supplierId()));
    }
}
