package fr.edossier.criteria.usage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FactFeed;
import fr.edossier.platform.fact.FeedEvent;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a neighbour, over HTTP. */
record NeighbourFeed(Batches neighbour, ObjectMapper json) implements FactFeed {
    /** A batch as the neighbour answers it. */
    @FunctionalInterface
    interface Batches {
        String facts(@Nullable String after, int limit);
    }

    @Override
    public List<FeedEvent> read(@Nullable String after, int limit) {
        try {
            return json.readerForListOf(FeedEvent.class).readValue(neighbour.facts(after, limit));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("unreadable batch of facts", e);
        }
    }
}
