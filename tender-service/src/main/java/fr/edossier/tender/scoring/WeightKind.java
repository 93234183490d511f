package fr.edossier.tender.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How a lot weighs its criteria, the price among them (R2152-12). PERCENTAGE: exact percentages that total 100. "
                        + "POINTS: points with an announced total. RANGE: percentages between two bounds, fixed before the opening. ORDER: "
                        + "descending importance, 1 first, fixed as percentages before the opening; in a formal procedure only with a "
                        + "justification.")
public enum WeightKind {
    PERCENTAGE,
    POINTS,
    RANGE,
    ORDER;

    /** Whether the announced weights are exact, so that none need to be fixed before the opening. */
    public boolean isExact() {
        return this == PERCENTAGE || this == POINTS;
    }
}
