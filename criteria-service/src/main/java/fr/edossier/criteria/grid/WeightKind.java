package fr.edossier.criteria.grid;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "How a grid weighs its criteria. PERCENTAGE: exact percentages that total 100. "
                + "POINTS: points that total pointsTotal. RANGE: percentages between two bounds. "
                + "ORDER: descending order of importance, 1 first; in a formal procedure only with a justification.")
public enum WeightKind {
    PERCENTAGE,
    POINTS,
    RANGE,
    ORDER
}
