package fr.edossier.criteria.proposal;

import fr.edossier.criteria.synthesis.Chart;
import fr.edossier.criteria.synthesis.Synthesis;
import fr.edossier.criteria.synthesis.WeightChart;
import fr.edossier.platform.i18n.Labels;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HTML page of the synthesis of a workshop, with charts; well-formed XML, so that it can be printed to PDF. */
record SynthesisPage(String language, String title, String question, String state, List<Line> proposals, Labels labels)
        implements TemplateInstance {

    /** @param positions null if the reader may not see them yet */
    record Line(
            String title,
            String theme,
            String status,
            @Nullable String positions,
            List<Chart> charts,
            @Nullable WeightChart weight,
            List<String> remarks) {}

    static SynthesisPage of(WorkshopSynthesis workshop, Labels labels) {
        return new SynthesisPage(
                labels.language().tag(),
                labels.of(workshop.title()),
                labels.of(workshop.question()),
                labels.of(
                        "state",
                        labels.of(workshop.status()),
                        labels.of(workshop.closesAt()),
                        labels.of(workshop.at())),
                workshop.proposals().stream()
                        .map(line -> line(line, workshop, labels))
                        .toList(),
                labels);
    }

    private static String status(WorkshopSynthesis.Line line, WorkshopSynthesis workshop, Labels labels) {
        return workshop.proposals().stream()
                .filter(other -> other.id().equals(line.mergedInto()))
                .map(other -> labels.of("merged", other.title()))
                .findFirst()
                .orElseGet(() -> labels.of(line.status()));
    }

    private static Line line(WorkshopSynthesis.Line line, WorkshopSynthesis workshop, Labels labels) {
        Synthesis synthesis = line.synthesis();
        return new Line(
                line.title(),
                labels.of(line.theme()),
                status(line, workshop, labels),
                synthesis == null ? null : labels.of("positions", synthesis.positions()),
                synthesis == null ? List.of() : Chart.of(synthesis, labels),
                synthesis == null ? null : WeightChart.of(synthesis.weight(), labels),
                synthesis == null ? List.of() : synthesis.remarks());
    }
}
