package fr.edossier.criteria.grid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PRICE: the price criterion. COST: a global cost, of the life cycle where it says so (R2152-9). "
                + "ITEM: an item of the catalogue, a criterion with its weight or a clause or question without.")
public enum LineKind {
    PRICE,
    COST,
    ITEM
}
