package fr.edossier.platform.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A neighbour's feed, as a REST client or a test gives it. */
@FunctionalInterface
public interface FactFeed {
    /** The next events in order, none when all is read. {@code after} is null for the beginning. */
    List<FeedEvent> read(@Nullable String after, int limit);
}
