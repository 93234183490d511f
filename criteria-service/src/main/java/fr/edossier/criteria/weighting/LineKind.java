package fr.edossier.criteria.weighting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PRICE: the price criterion. COST: an overall cost, such as the life-cycle cost (R2152-9). ITEM: "
                + "an item of the catalogue; a criterion has a weight, a clause or question has none.")
public enum LineKind {
    PRICE,
    COST,
    ITEM
}
