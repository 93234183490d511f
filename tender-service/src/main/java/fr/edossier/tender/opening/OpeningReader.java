package fr.edossier.tender.opening;

import fr.edossier.tender.dossier.LotBid;
import fr.edossier.tender.envelope.OpenedEnvelope;
import java.util.List;
import java.util.UUID;

/** Takes over the content of opened envelopes; implemented where opened bids are kept. */
public interface OpeningReader {
    /**
     * Called in the transaction that opens the envelope.
     *
     * @param bids the bids in it that count
     */
    void read(UUID consultationId, OpenedEnvelope envelope, List<LotBid> bids);
}
