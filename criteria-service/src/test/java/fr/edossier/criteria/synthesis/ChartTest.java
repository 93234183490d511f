package fr.edossier.criteria.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Labels FRENCH = new Labels(new Messages("synthesis"), Language.FR);

    private static Position position(Nature nature) {
        return new Position(nature, null, Confidentiality.BUYER_ONLY, AskedOf.ALL, Feasibility.EASY, null);
    }

    @Test
    void barsAreAsLongAsTheirShares() {
        Synthesis synthesis =
                Synthesis.of(List.of(position(Nature.CLAUSE), position(Nature.CLAUSE), position(Nature.CRITERION)));
        Chart nature = Chart.of(synthesis, FRENCH).get(0);
        assertThat(nature)
                .isEqualTo(new Chart(
                        "Nature",
                        List.of(
                                new Chart.Bar("Clause", 2, "66,67\u00A0%", 133),
                                new Chart.Bar("Critère", 1, "33,33\u00A0%", 66),
                                new Chart.Bar("Forme libre", 0, "0\u00A0%", 0)),
                        "33,33\u00A0%"));
    }

    @Test
    void everyQuestionHasItsChartEvenWithoutAnAnswer() {
        List<Chart> charts = Chart.of(Synthesis.of(List.of()), FRENCH);
        assertThat(charts)
                .extracting(Chart::question)
                .containsExactly("Nature", "Confidentialité", "Demandé à", "Faisable pour une très petite entreprise");
        assertThat(charts).allSatisfy(chart -> {
            assertThat(chart.agreement()).isNull();
            assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.width()).isZero());
        });
    }

    @Test
    void weightsAreDrawnFromTheLeastToTheGreatest() {
        WeightChart chart = WeightChart.of(
                WeightSpread.of(List.of(new WeightRange(5, 5), new WeightRange(10, 15), new WeightRange(40, 40))),
                FRENCH);
        assertThat(chart).isNotNull();
        assertThat(List.of(chart.min(), chart.lower(), chart.median(), chart.upper(), chart.max()))
                .isEqualTo(List.of(10, 17, 25, 52, 80));
        assertThat(chart.breadth()).isEqualTo(35);
        assertThat(chart.figures())
                .contains(
                        new WeightChart.Figure("Médiane", "12,5\u00A0%"),
                        new WeightChart.Figure("Pondérations données", "3"));
        assertThat(WeightChart.of(null, FRENCH)).isNull();
    }
}
