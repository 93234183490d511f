package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a price becomes points. The method is chosen before publication and never after (domain rule: it can change the winner). */
public enum PriceMethod {
    /** Weight × lowest price ÷ price. */
    PROPORTIONAL {
        @Override
        BigDecimal points(BigDecimal weight, BigDecimal price, BigDecimal lowest) {
            return weight.multiply(lowest).divide(price, Scores.SCALE, RoundingMode.HALF_UP);
        }
    };

    /**
     * What a price earns.
     *
     * @param weight in percent
     * @param lowest lowest price of the admissible bids of the lot
     * @return points of at most the weight, with {@link Scores#SCALE} decimals
     */
    abstract BigDecimal points(BigDecimal weight, BigDecimal price, BigDecimal lowest);
}
