package fr.edossier.criteria.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Readers of the answers to an item, unless the supplier claims stricter confidentiality. "
                + "PUBLIC_AFTER_AWARD: everybody, once the contract is awarded. BUYER_ONLY: the buyer's agents "
                + "(trade secret). EVALUATORS_ONLY: the people who mark the bids.")
public enum Confidentiality {
    PUBLIC_AFTER_AWARD,
    BUYER_ONLY,
    EVALUATORS_ONLY
}
