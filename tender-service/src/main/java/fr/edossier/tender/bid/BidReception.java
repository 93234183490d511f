package fr.edossier.tender.bid;

import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.dossier.LotBid;
import fr.edossier.tender.envelope.OpenedEnvelope;
import fr.edossier.tender.opening.OpeningReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Makes an application, and a bid for each lot, of every opened envelope. */
@ApplicationScoped
class BidReception implements OpeningReader {
    private final BidRepository bids;
    private final DatabaseClock clock;

    BidReception(BidRepository bids, DatabaseClock clock) {
        this.bids = bids;
        this.clock = clock;
    }

    @Override
    public void read(UUID consultationId, OpenedEnvelope envelope, List<LotBid> offers) {
        Instant now = clock.instant();
        Application application = new Application(consultationId, envelope);
        bids.persist(application);
        for (LotBid offer : offers) {
            bids.persist(new Bid(consultationId, envelope, application.id(), offer, now));
        }
        bids.flush();
    }
}
