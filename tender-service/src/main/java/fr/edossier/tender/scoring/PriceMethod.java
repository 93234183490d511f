package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Formula that turns a price into points. It is fixed at publication, because it can change the winner. */
@Schema(
        description =
                "W: weight, P: price, Pmin and Pmax: lowest and highest price of the admissible bids. PROPORTIONAL: W × Pmin ÷ P. "
                        + "LINEAR_MINMAX: W × (Pmax − P) ÷ (Pmax − Pmin), W where all are equal; can neutralise the other criteria. "
                        + "LINEAR_GAP_FLOORED: W × (1 − (P − Pmin) ÷ Pmin), never below 0. POWER: W × (Pmin ÷ P) to the exponent. "
                        + "ESTIMATE: W × (2E − P) ÷ 2E between 0 and W, E being the sealed estimate; the best bid gets less than W. "
                        + "FIXED: the buyer sets the price, every bid gets W. LIFE_CYCLE_COST: PROPORTIONAL on the cost over the life "
                        + "cycle (R2152-9).")
public enum PriceMethod {
    PROPORTIONAL {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            return rule.weight().multiply(lowest).divide(price, Scores.SCALE, RoundingMode.HALF_UP);
        }
    },
    LINEAR_MINMAX {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            return highest.compareTo(lowest) == 0
                    ? rule.weight()
                    : rule.weight()
                            .multiply(highest.subtract(price))
                            .divide(highest.subtract(lowest), Scores.SCALE, RoundingMode.HALF_UP);
        }
    },
    LINEAR_GAP_FLOORED {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            BigDecimal gap = price.subtract(lowest);
            return rule.weight()
                    .multiply(lowest.subtract(gap))
                    .divide(lowest, Scores.SCALE, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO);
        }
    },
    POWER {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            BigDecimal ratio = lowest.divide(price, 2 * Scores.SCALE, RoundingMode.HALF_UP);
            return rule.weight().multiply(ratio.pow(rule.exponent())).setScale(Scores.SCALE, RoundingMode.HALF_UP);
        }
    },
    ESTIMATE {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            BigDecimal twice = rule.estimate().multiply(BigDecimal.valueOf(2));
            return rule.weight()
                    .multiply(twice.subtract(price))
                    .divide(twice, Scores.SCALE, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(rule.weight());
        }
    },
    FIXED {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            return rule.weight();
        }
    },
    LIFE_CYCLE_COST {
        @Override
        BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest) {
            return PROPORTIONAL.points(rule, price, lowest, highest);
        }
    };

    /**
     * Computes the points of a price.
     *
     * @param lowest lowest price of the lot's admissible bids; {@code highest} the highest
     * @return points from 0 to the weight, with {@link Scores#SCALE} decimals
     */
    abstract BigDecimal points(PriceRule rule, BigDecimal price, BigDecimal lowest, BigDecimal highest);
}
