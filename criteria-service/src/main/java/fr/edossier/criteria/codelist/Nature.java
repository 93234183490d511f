package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three legal regimes an item can belong to. */
@Schema(
        description = "CLAUSE: a condition of performance, the same for every bidder, never scored. "
                + "CRITERION: an award criterion, scored on the bids. "
                + "FREE_FORM: an open question, for information and dialogue, never scored.")
public enum Nature {
    CLAUSE,
    CRITERION,
    FREE_FORM
}
