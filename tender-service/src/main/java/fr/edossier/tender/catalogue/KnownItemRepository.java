package fr.edossier.tender.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class KnownItemRepository implements PanacheRepositoryBase<KnownItem, UUID> {
    List<KnownItem> noLongerInForce(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1 and status <> ?2", ids, ItemState.PUBLISHED);
    }

    /** The version in force of an item, or of the item that replaces it; empty if there is none or if the item is in force. */
    Optional<UUID> successor(UUID itemId) {
        return findByIdOptional(itemId)
                .filter(former -> former.status() != ItemState.PUBLISHED)
                .flatMap(this::successor);
    }

    private Optional<UUID> successor(KnownItem former) {
        Set<String> tried = new HashSet<>();
        String code = Objects.requireNonNullElse(former.replacement(), former.code());
        while (code != null && tried.add(code)) {
            Optional<KnownItem> inForce =
                    find("code = ?1 and status = ?2", code, ItemState.PUBLISHED).firstResultOptional();
            if (inForce.isPresent()) {
                return inForce.map(KnownItem::id);
            }
            code = find("code = ?1 order by number desc", code)
                    .firstResultOptional()
                    .map(KnownItem::replacement)
                    .orElse(null);
        }
        return Optional.empty();
    }
}
