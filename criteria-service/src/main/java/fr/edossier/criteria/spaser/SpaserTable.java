package fr.edossier.criteria.spaser;

import fr.edossier.platform.document.TableWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the indicators as a table, with one row per year and division. */
final class SpaserTable {
    private static final List<String> PARTS = List.of(
            "contracts",
            "environmentalClause",
            "environmentalCriterion",
            "socialClause",
            "socialCriterion",
            "environmentalAndSocial");

    private SpaserTable() {}

    static void write(SpaserIndicators indicators, TableWriter writer) throws IOException {
        try (TableWriter table = writer) {
            table.row(head());
            for (SpaserIndicators.Line line : indicators.items()) {
                table.row(row(line));
            }
        }
    }

    private static List<String> head() {
        return Stream.concat(Stream.of("year", "division"), PARTS.stream().flatMap(part -> Stream.of(
                                "Count", "Value", "CountShare", "ValueShare")
                        .map(figure -> part + figure)))
                .toList();
    }

    private static List<@Nullable Object> row(SpaserIndicators.Line line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(line.year());
        row.add(line.division());
        for (SpaserIndicators.Part part : List.of(
                line.contracts(),
                line.environmentalClause(),
                line.environmentalCriterion(),
                line.socialClause(),
                line.socialCriterion(),
                line.environmentalAndSocial())) {
            row.add(part.count());
            row.add(part.value().amount());
            row.add(part.countShare());
            row.add(part.valueShare());
        }
        return row;
    }
}
