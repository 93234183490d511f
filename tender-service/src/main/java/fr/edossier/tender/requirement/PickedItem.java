package fr.edossier.tender.requirement;

import fr.edossier.tender.catalogue.CatalogueItem;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue item that a requirement was picked from.
 *
 * @param snapshot the item as it was picked, its variables not filled in
 */
@Embeddable
record PickedItem(
        @Column(name = "item_id") UUID id,
        @Column(name = "item_code") String code,
        @Column(name = "item_number") Integer number,
        @Column(name = "item_hash") @Nullable String hash,
        @JdbcTypeCode(SqlTypes.JSON) CatalogueItem snapshot) {
    static PickedItem of(CatalogueItem item) {
        return new PickedItem(item.id(), item.code(), item.number(), item.contentHash(), item);
    }
}
