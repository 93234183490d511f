package fr.edossier.platform.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feeds of neighbours over HTTP. While a neighbour cannot be read, the data that came from it grows older and
 * nothing else fails; each trouble is logged once, and the next turn tries again.
 */
@ApplicationScoped
public class FeedReader {
    private static final Logger LOG = Logger.getLogger(FeedReader.class);

    private final FactConsumer consumer;
    private final ObjectMapper json;

    /** Trouble of the last turn by neighbour; no entry for a neighbour that could be read. */
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** Request for a batch in the neighbour's own format. */
    @FunctionalInterface
    public interface Batches {
        String facts(@Nullable String after, int limit);
    }

    FeedReader(FactConsumer consumer, ObjectMapper json) {
        this.consumer = consumer;
        this.json = json;
    }

    /**
     * Reads from this service's cursor to the end of the feed.
     *
     * @param neighbour name under which the cursor is kept
     * @return whether the end was reached
     */
    public boolean follow(String neighbour, Batches batches, FactHandler handler) {
        try {
            int received;
            do {
                received = consumer.poll(neighbour, (after, limit) -> events(batches.facts(after, limit)), handler);
            } while (received > 0);
        } catch (RuntimeException failure) {
            if (!failure.toString().equals(troubles.put(neighbour, failure.toString()))) {
                LOG.warnf("The feed of %s-service cannot be read, so its data is out of date: %s", neighbour, failure);
                LOG.debug("The failure in full", failure);
            }
            return false;
        }
        if (troubles.remove(neighbour) != null) {
            LOG.infof("The feed of %s-service is readable again", neighbour);
        }
        return true;
    }

    private List<FeedEvent> events(String batch) {
        try {
            return json.readerForListOf(FeedEvent.class).readValue(batch);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("unreadable batch of facts", e);
        }
    }
}
