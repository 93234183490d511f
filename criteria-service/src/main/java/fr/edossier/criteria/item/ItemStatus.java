package fr.edossier.criteria.item;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written; visible to its department and the curators. IN_REVIEW: waiting for a " + "curator, and for a legal officer where needed. PUBLISHED: in use, never changed again. " + "SUPERSEDED: replaced by a later version. WITHDRAWN: no longer in use, with a reason.")
public enum ItemStatus {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    private Set<ItemStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(SUPERSEDED, WITHDRAWN);
            case SUPERSEDED, WITHDRAWN -> Set.of();
        };
    }

    boolean canBecome(ItemStatus other) {
        return next().contains(other);
    }

    /** Tells whether the item has been published, after which its content never changes. */
    boolean isFrozen() {
        return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
    }
}
