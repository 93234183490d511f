package fr.edossier.criteria.item;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written, known to its department and the curators. "
                + "PUBLISHED: for everybody to use, and never changed again.")
public enum ItemStatus {
    DRAFT,
    PUBLISHED;

    private Set<ItemStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of();
        };
    }

    boolean canBecome(ItemStatus other) {
        return next().contains(other);
    }
}
