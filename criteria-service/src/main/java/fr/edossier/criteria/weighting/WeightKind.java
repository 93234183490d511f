package fr.edossier.criteria.weighting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Kind of weighting of a grid. PERCENTAGE: percentages that add up to 100. POINTS: points "
                + "that add up to pointsTotal. RANGE: percentages between two bounds. ORDER: descending order of "
                + "importance from 1; in a formal procedure only with a justification.")
public enum WeightKind {
    PERCENTAGE,
    POINTS,
    RANGE,
    ORDER
}
