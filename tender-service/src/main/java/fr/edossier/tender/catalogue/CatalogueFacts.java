package fr.edossier.tender.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.platform.fact.FactHandler;
import fr.edossier.platform.fact.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records the states of the catalogue's items, and says which are no longer in force. */
@ApplicationScoped
class CatalogueFacts implements FactHandler {
    private static final String ITEM = "fr.edossier.criteria.item.";

    private final KnownItemRepository items;
    private final Event<ItemChange> changes;

    CatalogueFacts(KnownItemRepository items, Event<ItemChange> changes) {
        this.items = items;
        this.changes = changes;
    }

    @Override
    public void receive(FeedEvent event) {
        switch (event.type()) {
            case ITEM + "published" -> known(event.data());
            case ITEM + "superseded" -> {
                KnownItem item = known(event.data());
                item.supersede();
                changes.fire(item.change());
            }
            case ITEM + "withdrawn" -> {
                KnownItem item = known(event.data());
                item.withdraw(text(event.data().path("replacement")));
                changes.fire(item.change());
            }
            default -> {
                // no requirement depends on other facts
            }
        }
    }

    private KnownItem known(JsonNode fact) {
        UUID id = UUID.fromString(fact.path("itemId").asText());
        return items.findByIdOptional(id).orElseGet(() -> {
            KnownItem item = new KnownItem(
                    id, fact.path("code").asText(), fact.path("number").asInt());
            items.persist(item);
            return item;
        });
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }
}
