package fr.edossier.tender.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FactConsumer;
import fr.edossier.platform.fact.FeedEvent;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as criteria-service tells them. */
public final class Told {
    private Told() {}

    public static FeedEvent published(UUID item, String code, int number) {
        return event("published", item, Map.of("itemId", item, "code", code, "number", number, "nature", "CLAUSE"));
    }

    public static FeedEvent superseded(UUID item, String code, int number, UUID by) {
        return event(
                "superseded",
                item,
                Map.of("itemId", item, "code", code, "number", number, "byItemId", by, "byNumber", number + 1));
    }

    public static FeedEvent withdrawn(UUID item, String code, int number, @Nullable String replacement) {
        Map<String, Object> data = new HashMap<>(Map.of("itemId", item, "code", code, "number", number));
        if (replacement != null) {
            data.put("replacement", replacement);
        }
        return event("withdrawn", item, data);
    }

    public static FeedEvent event(String type, UUID subject, Map<String, ?> data) {
        return new FeedEvent(
                "1.0",
                UUID.randomUUID(),
                "/criteria-service",
                "fr.edossier.criteria.item." + type,
                subject,
                Instant.parse("2026-11-02T08:00:00Z"),
                "application/json",
                new ObjectMapper().valueToTree(data),
                UUID.randomUUID().toString());
    }

    /** As if the feed had brought them. */
    public static void receive(FeedEvent... events) {
        Arc.container()
                .instance(FactConsumer.class)
                .get()
                .poll(
                        "told-" + UUID.randomUUID(),
                        (after, limit) -> List.of(events),
                        Arc.container().instance(CatalogueFacts.class).get());
    }
}
