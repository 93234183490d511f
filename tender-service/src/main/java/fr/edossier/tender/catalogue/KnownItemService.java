package fr.edossier.tender.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells which versions of items are no longer in force, and what is in force in their place. */
@ApplicationScoped
public class KnownItemService {
    private final KnownItemRepository items;

    KnownItemService(KnownItemRepository items) {
        this.items = items;
    }

    /** The states of those of the items that are superseded or withdrawn. */
    @Transactional
    public Map<UUID, ItemState> noLongerInForce(Collection<UUID> ids) {
        return items.noLongerInForce(ids).stream().collect(Collectors.toMap(KnownItem::id, KnownItem::status));
    }

    /** The version in force of an item, or of the item that replaces it; empty if there is none or if the item is in force. */
    @Transactional
    public Optional<UUID> successor(UUID itemId) {
        return items.successor(itemId);
    }
}
