package fr.edossier.criteria.synthesis;

import fr.edossier.platform.i18n.Labels;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to one question spread, to be drawn: a bar for every possible answer, its figures beside it.
 *
 * @param agreement in percent, as people write it; null without an answer
 */
public record Chart(
        String question, List<Bar> bars, @Nullable String agreement) {
    /** Of a bar that has all answers, in pixels. */
    public static final int WIDTH = 200;

    /**
     * @param share in percent, as people write it
     * @param width in pixels, of {@link #WIDTH}
     */
    public record Bar(String answer, int count, String share, int width) {}

    /** Charts of all questions, in the order in which they are asked. */
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
