package fr.edossier.criteria.item;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "DRAFT: being written, known to its department and the curators. "
                + "IN_REVIEW: before a curator, and a legal officer where needed. "
                + "PUBLISHED: for use, and never changed again. "
                + "SUPERSEDED: a later version took its place. "
                + "WITHDRAWN: no longer for use, with a reason.")
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

    /** Whether it was published once, so that it never changes. */
    boolean isFrozen() {
        return this == PUBLISHED || this == SUPERSEDED || this == WITHDRAWN;
    }
}
