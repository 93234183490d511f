package fr.edossier.criteria.synthesis;

import fr.edossier.criteria.content.WeightRange;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Weights proposed for a criterion, in hundredths of a percent of the whole mark; a range counts "
                + "as its middle. Quartiles are interpolated between the two nearest weights and rounded half up.",
        requiredProperties = {"count", "min", "lowerQuartile", "median", "upperQuartile", "max", "interquartileRange"})
public record WeightSpread(
        @Schema(description = "Number of weights.") int count,
        @Schema(examples = "500") int min,
        @Schema(examples = "1000") int lowerQuartile,
        @Schema(examples = "1250") int median,
        @Schema(examples = "2000") int upperQuartile,
        @Schema(examples = "4000") int max,

        @Schema(description = "upperQuartile - lowerQuartile.", examples = "1000")
        int interquartileRange) {
    private static final int HALF_HUNDREDTHS = 50;

    /** Computes the spread; null without weights. */
    static @Nullable WeightSpread of(List<WeightRange> weights) {
        if (weights.isEmpty()) {
            return null;
        }
        List<Integer> middles = sorted(weights, range -> (range.min() + range.max()) * HALF_HUNDREDTHS);
        int lower = quartile(middles, 1);
        int upper = quartile(middles, 3);
        return new WeightSpread(
                middles.size(),
                middles.get(0),
                lower,
                quartile(middles, 2),
                upper,
                middles.get(middles.size() - 1),
                upper - lower);
    }

    /** Computes the range from the median of the lower ends to the median of the upper ends; null without weights. */
    static @Nullable WeightRange middle(List<WeightRange> weights) {
        return weights.isEmpty()
                ? null
                : new WeightRange(
                        quartile(sorted(weights, WeightRange::min), 2), quartile(sorted(weights, WeightRange::max), 2));
    }

    private static List<Integer> sorted(List<WeightRange> weights, ToIntFunction<WeightRange> value) {
        return weights.stream().mapToInt(value).sorted().boxed().toList();
    }

    private static int quartile(List<Integer> sorted, int quarter) {
        int place = (sorted.size() - 1) * quarter;
        int below = sorted.get(place / 4);
        int above = sorted.get(Math.min(place / 4 + 1, sorted.size() - 1));
        return below + ((above - below) * (place % 4) + 2) / 4;
    }
}
