package fr.edossier.bench;

import java.util.Collection;

/** Statistics of the report. */
final class Figures {
    /** Median, minimum and maximum. */
    record Spread(double median, double min, double max) {}

    private Figures() {}

    /** @param values at least one; the median of an even number is the mean of the middle two */
    static Spread spread(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
