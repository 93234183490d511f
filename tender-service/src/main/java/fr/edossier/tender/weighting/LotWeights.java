package fr.edossier.tender.weighting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * Weights of a lot's price and criteria, in percent or points.
 *
 * @param criteria weights by requirement id
 */
public record LotWeights(BigDecimal price, Map<UUID, BigDecimal> criteria) {
    public LotWeights {
        criteria = Map.copyOf(criteria);
    }

    public BigDecimal of(UUID requirementId) {
        BigDecimal weight = criteria.get(requirementId);
        if (weight == null) {
            throw new IllegalArgumentException("no weight of " + requirementId);
        }
        return weight;
    }
}
