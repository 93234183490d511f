package fr.edossier.criteria.synthesis;

import fr.edossier.platform.i18n.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Box plot of the weights proposed. Positions are pixels from 0 to {@link Chart#WIDTH}, for 0 to 100 %.
 */
public record WeightChart(int min, int lower, int median, int upper, int max, List<Figure> figures) {
    /** @param value formatted percentage */
    public record Figure(String name, String value) {}

    /** Draws the chart; null without weights. */
    public static @Nullable WeightChart of(@Nullable WeightSpread spread, Labels labels) {
        if (spread == null) {
            return null;
        }
        return new WeightChart(
                place(spread.min()),
                place(spread.lowerQuartile()),
                place(spread.median()),
                place(spread.upperQuartile()),
                place(spread.max()),
                List.of(
                        figure("weight.min", spread.min(), labels),
                        figure("weight.lowerQuartile", spread.lowerQuartile(), labels),
                        figure("weight.median", spread.median(), labels),
                        figure("weight.upperQuartile", spread.upperQuartile(), labels),
                        figure("weight.max", spread.max(), labels),
                        figure("weight.interquartileRange", spread.interquartileRange(), labels),
                        new Figure(labels.of("weight.count"), String.valueOf(spread.count()))));
    }

    /** Returns the width of the box, in pixels. */
    public int breadth() {
        return Math.max(upper - lower, 1);
    }

    private static int place(int hundredths) {
        return hundredths * Chart.WIDTH / Distribution.WHOLE;
    }

    private static Figure figure(String name, int hundredths, Labels labels) {
        return new Figure(labels.of(name), Chart.percent(hundredths, labels));
    }
}
