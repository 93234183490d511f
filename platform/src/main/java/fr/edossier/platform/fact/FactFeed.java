package fr.edossier.platform.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Source of a neighbour's facts: a REST client, or a test. */
@FunctionalInterface
public interface FactFeed {
    /**
     * Returns the next events in order; an empty list at the end of the feed. A null {@code after} reads from the
     * beginning.
     */
    List<FeedEvent> read(@Nullable String after, int limit);
}
