package fr.edossier.platform.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a neighbour's feed. Each fact takes effect once, however often it is delivered and however many replicas read.
 */
@ApplicationScoped
public class FactConsumer {
    private static final int LIMIT = 100;

    private final FactBatch batch;

    FactConsumer(FactBatch batch) {
        this.batch = batch;
    }

    /**
     * Reads one batch of at most a hundred facts; the neighbour is called outside any transaction. Call again until it
     * returns none.
     *
     * @param feed name under which the cursor is kept
     * @return how many facts took effect
     */
    @Transactional(Transactional.TxType.NEVER)
    public int poll(String feed, FactFeed source, FactHandler handler) {
        @Nullable String after = batch.cursor(feed);
        List<FeedEvent> events = source.read(after, LIMIT);
        return events.isEmpty() ? 0 : batch.receive(feed, after, events, handler);
    }
}
