package fr.edossier.tender.requirement;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.platform.fact.FactHandler;
import fr.edossier.platform.fact.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers what becomes of the catalogue's items. */
@ApplicationScoped
class CatalogueFacts implements FactHandler {
    private static final String ITEM = "fr.edossier.criteria.item.";

    private final KnownItemRepository items;

    CatalogueFacts(KnownItemRepository items) {
        this.items = items;
    }

    @Override
    public void receive(FeedEvent event) {
        switch (event.type()) {
            case ITEM + "published" -> known(event.data());
            case ITEM + "superseded" -> known(event.data()).supersede();
            case ITEM + "withdrawn" ->
                known(event.data()).withdraw(text(event.data().path("replacement")));
            default -> {
                // facts that no requirement depends on
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
