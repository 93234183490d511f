package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Legal regime of an item. */
@Schema(
        description = "CLAUSE: a condition of performance, the same for every bidder, never scored. "
                + "CRITERION: an award criterion, scored on the bids. "
                + "FREE_FORM: an open question, for information and dialogue, never scored.")
public enum Nature {
    CLAUSE,
    CRITERION,
    FREE_FORM
}
