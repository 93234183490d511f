package fr.edossier.tender.bid;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "TO_CHECK: opened, not checked yet. REGULAR: may be ranked. IRREGULAR: incomplete, or against the "
                        + "documents or the law (L2152-2). REGULARISED: irregular, and mended since (R2152-2). UNACCEPTABLE: above the "
                        + "budget set before the procedure (L2152-3). INAPPROPRIATE: unrelated to the need (L2152-4). SUSPECTED_LOW: asked to "
                        + "explain its price (L2152-6). ABNORMALLY_LOW: set aside for its price (L2152-5). ELIMINATED_BELOW_THRESHOLD: below the minimum "
                        + "mark of a criterion. RANKED: in the ranking that a decision rests on. AWARDED: chosen. REJECTED: ranked, "
                        + "not chosen.")
public enum BidStatus {
    TO_CHECK,
    REGULAR,
    IRREGULAR,
    REGULARISED,
    UNACCEPTABLE,
    INAPPROPRIATE,
    SUSPECTED_LOW,
    ABNORMALLY_LOW,
    ELIMINATED_BELOW_THRESHOLD,
    RANKED,
    AWARDED,
    REJECTED;

    /** The statuses that may follow this one. */
    Set<BidStatus> next() {
        return switch (this) {
            case TO_CHECK -> Set.of(REGULAR, IRREGULAR, UNACCEPTABLE, INAPPROPRIATE);
            case IRREGULAR -> Set.of(REGULARISED);
            case REGULAR, REGULARISED -> Set.of(SUSPECTED_LOW, ELIMINATED_BELOW_THRESHOLD, RANKED);
            case SUSPECTED_LOW -> Set.of(REGULAR, ABNORMALLY_LOW);
            case RANKED -> Set.of(AWARDED, REJECTED);
            case UNACCEPTABLE, INAPPROPRIATE, ABNORMALLY_LOW, ELIMINATED_BELOW_THRESHOLD, AWARDED, REJECTED -> Set.of();
        };
    }

    public boolean canBecome(BidStatus other) {
        return next().contains(other);
    }

    /** Whether the bid is out of the ranking and of the price scale (R2152-1). */
    public boolean isSetAside() {
        return switch (this) {
            case IRREGULAR, UNACCEPTABLE, INAPPROPRIATE, ABNORMALLY_LOW -> true;
            case TO_CHECK, REGULAR, REGULARISED, SUSPECTED_LOW, ELIMINATED_BELOW_THRESHOLD, RANKED, AWARDED, REJECTED ->
                false;
        };
    }
}
