package fr.edossier.criteria.usage;

import java.math.BigDecimal;

/**
 * Sums of observations of an item after awards, which add up over its versions.
 *
 * @param lots lots whose bids were marked on the item
 * @param deviations sum of the lots' standard deviations, hundredths of a mark
 * @param lotsAlike lots whose bids all got the same mark
 * @param proofsDue commitments whose evidence was asked for
 * @param proofsReceived commitments whose evidence was received
 * @param measured commitments with a planned figure
 * @param ratios sum of achieved over planned
 */
record Observations(
        long lots,
        long deviations,
        long lotsAlike,
        long proofsDue,
        long proofsReceived,
        long measured,
        BigDecimal ratios) {
    static final Observations NONE = new Observations(0, 0, 0, 0, 0, 0, BigDecimal.ZERO);

    static Observations ofMarks(long lots, long deviations, long lotsAlike) {
        return new Observations(lots, deviations, lotsAlike, 0, 0, 0, BigDecimal.ZERO);
    }

    static Observations ofAchievements(long proofsDue, long proofsReceived, long measured, BigDecimal ratios) {
        return new Observations(0, 0, 0, proofsDue, proofsReceived, measured, ratios);
    }

    Observations plus(Observations other) {
        return new Observations(
                lots + other.lots,
                deviations + other.deviations,
                lotsAlike + other.lotsAlike,
                proofsDue + other.proofsDue,
                proofsReceived + other.proofsReceived,
                measured + other.measured,
                ratios.add(other.ratios));
    }

    Average markDeviation() {
        return Average.of(lots, BigDecimal.valueOf(deviations));
    }

    Average sameMarks() {
        return Average.share(lots, lotsAlike);
    }

    Average evidenceReceived() {
        return Average.share(proofsDue, proofsReceived);
    }

    Average achievedOverPlanned() {
        return Average.of(measured, ratios.movePointRight(2));
    }
}
