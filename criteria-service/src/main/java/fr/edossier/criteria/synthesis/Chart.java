package fr.edossier.criteria.synthesis;

import fr.edossier.platform.i18n.Labels;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bar chart of the answers to one question, with one bar for every possible answer.
 *
 * @param agreement formatted percentage; null without answers
 */
public record Chart(
        String question, List<Bar> bars, @Nullable String agreement) {
    /** Width of a bar with all answers, in pixels. */
    public static final int WIDTH = 200;

    /**
     * @param share formatted percentage
     * @param width in pixels, up to {@link #WIDTH}
     */
    public record Bar(String answer, int count, String share, int width) {}

    /** Draws the charts of all questions, in the order of the questions. */
    public static List<Chart> of(Synthesis synthesis, Labels labels) {
        return List.of(
                of("Nature", synthesis.nature(), labels),
                of("Confidentiality", synthesis.confidentiality(), labels),
                of("AskedOf", synthesis.askedOf(), labels),
                of("Feasibility", synthesis.feasibility(), labels));
    }

    private static Chart of(String question, Distribution distribution, Labels labels) {
        Integer agreement = distribution.agreement();
        return new Chart(
                labels.of(question),
                distribution.answers().stream()
                        .map(share -> new Bar(
                                labels.of(question + "." + share.code()),
                                share.count(),
                                percent(share.share(), labels),
                                share.share() * WIDTH / Distribution.WHOLE))
                        .toList(),
                agreement == null ? null : percent(agreement, labels));
    }

    /** @param hundredths of a percent */
    static String percent(int hundredths, Labels labels) {
        NumberFormat format = NumberFormat.getNumberInstance(labels.locale());
        format.setMaximumFractionDigits(2);
        return labels.of("percent", format.format(BigDecimal.valueOf(hundredths, 2)));
    }
}
