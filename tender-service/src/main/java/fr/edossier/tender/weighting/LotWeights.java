package fr.edossier.tender.weighting;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What a lot's price and criteria weigh, in percent or points.
 *
 * @param criteria by requirement
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
