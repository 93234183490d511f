package fr.edossier.criteria.usage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The indicators as a table (RFC 4180): one line per year and division. Years, numbers and divisions need no quotes. */
final class SpaserCsv {
    private static final List<String> PARTS = List.of(
            "contracts",
            "environmentalClause",
            "environmentalCriterion",
            "socialClause",
            "socialCriterion",
            "environmentalAndSocial");

    private SpaserCsv() {}

    static String of(SpaserIndicators indicators) {
        String header = "year,division,"
                + PARTS.stream()
                        .map(part -> part + "Count," + part + "Value," + part + "CountShare," + part + "ValueShare")
                        .collect(Collectors.joining(","));
        return Stream.concat(Stream.of(header), indicators.items().stream().map(SpaserCsv::line))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static String line(SpaserIndicators.Line line) {
        return line.year() + "," + line.division() + ","
                + Stream.of(
                                line.contracts(),
                                line.environmentalClause(),
                                line.environmentalCriterion(),
                                line.socialClause(),
                                line.socialCriterion(),
                                line.environmentalAndSocial())
                        .map(part -> part.count() + "," + part.value().amount().toPlainString() + ","
                                + part.countShare() + "," + part.valueShare())
                        .collect(Collectors.joining(","));
    }
}
