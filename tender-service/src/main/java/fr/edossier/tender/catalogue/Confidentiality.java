package fr.edossier.tender.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Confidentiality of an answer, in order from the most open to the strictest. */
@Schema(
        description = "Who may read the answer. PUBLIC_AFTER_AWARD: everybody once the contract is signed. BUYER_ONLY: "
                + "the buyer's agents. EVALUATORS_ONLY: the evaluators of the lot.")
public enum Confidentiality {
    PUBLIC_AFTER_AWARD,
    BUYER_ONLY,
    EVALUATORS_ONLY;

    public boolean isWeakerThan(Confidentiality other) {
        return compareTo(other) < 0;
    }
}
