package fr.edossier.tender.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How a lot weighs its criteria, the price among them (R2152-12). PERCENTAGE: exact percentages that total 100. "
                        + "POINTS: as many as announced; a total is out of their sum. RANGE: percentages between two bounds, fixed before the opening. ORDER: "
                        + "descending importance, 1 first, fixed as percentages before the opening; in a formal procedure only with a "
                        + "justification.")
public enum WeightKind {
    PERCENTAGE,
    POINTS,
    RANGE,
    ORDER;

    /** Whether the weights are known once announced. */
    public boolean isExact() {
        return this == PERCENTAGE || this == POINTS;
    }
}
