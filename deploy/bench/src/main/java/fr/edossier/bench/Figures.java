package fr.edossier.bench;

import java.util.Collection;

/** The few statistics the report needs. */
final class Figures {
    /** Middle and ends of a handful of figures. */
    record Spread(double median, double min, double max) {}

    private Figures() {}

    /** @param values at least one; of an even number the median is the mean of the two in the middle */
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
