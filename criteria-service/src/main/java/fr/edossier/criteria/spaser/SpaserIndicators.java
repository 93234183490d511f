package fr.edossier.criteria.spaser;

import fr.edossier.criteria.usage.ContractValue;
import fr.edossier.criteria.usage.FeedsRead;
import fr.edossier.criteria.usage.YearlyContracts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Yearly indicators of the scheme for responsible purchases (Code de la commande publique, L2111-3). */
@Schema(
        description = "Contracts by year of signature (in Paris) and CPV division, with the number and value of those "
                + "that have an environmental or social clause or criterion from the catalogue.",
        requiredProperties = {"from", "to", "items", "totals", "asOf"})
public record SpaserIndicators(
        @Schema(examples = "2025") int from,
        @Schema(examples = "2026") int to,

        @Schema(description = "By year, then by division; only those with signed contracts.")
        List<Line> items,

        @Schema(description = "By year, for all divisions together.")
        List<Line> totals,

        FeedsRead asOf) {

    @Schema(
            name = "SpaserLine",
            requiredProperties = {
                "year",
                "contracts",
                "environmentalClause",
                "environmentalCriterion",
                "socialClause",
                "socialCriterion",
                "environmentalAndSocial"
            })
    public record Line(
            @Schema(examples = "2026") int year,

            @Schema(
                    description =
                            "First two digits of the CPV code of the contract, or `unknown` if it has none; absent in totals.",
                    examples = "90")
            @Nullable
            String division,

            Part contracts,
            Part environmentalClause,
            Part environmentalCriterion,
            Part socialClause,
            Part socialCriterion,

            @Schema(description = "Contracts with an environmental and a social clause or criterion.")
            Part environmentalAndSocial) {

        static Line of(YearlyContracts row, @Nullable String division) {
            YearlyContracts.Tally all = row.tally(YearlyContracts.Kind.ALL);
            return new Line(
                    row.year(),
                    division,
                    Part.of(all, all),
                    Part.of(row.tally(YearlyContracts.Kind.ENVIRONMENTAL_CLAUSE), all),
                    Part.of(row.tally(YearlyContracts.Kind.ENVIRONMENTAL_CRITERION), all),
                    Part.of(row.tally(YearlyContracts.Kind.SOCIAL_CLAUSE), all),
                    Part.of(row.tally(YearlyContracts.Kind.SOCIAL_CRITERION), all),
                    Part.of(row.tally(YearlyContracts.Kind.ENVIRONMENTAL_AND_SOCIAL), all));
        }
    }

    @Schema(
            name = "SpaserPart",
            description = "Part of the contracts of the line.",
            requiredProperties = {"count", "value", "countShare", "valueShare"})
    public record Part(
            @Schema(examples = "3") long count,
            ContractValue value,

            @Schema(description = "Share of the number of contracts of the line, in hundredths.", examples = "75")
            int countShare,

            @Schema(description = "Share of the value of the contracts of the line, in hundredths.", examples = "82")
            int valueShare) {

        static Part of(YearlyContracts.Tally part, YearlyContracts.Tally all) {
            return new Part(
                    part.count(),
                    ContractValue.of(part.value()),
                    share(BigDecimal.valueOf(part.count()), BigDecimal.valueOf(all.count())),
                    share(part.value(), all.value()));
        }

        private static int share(BigDecimal part, BigDecimal all) {
            return all.signum() == 0
                    ? 0
                    : part.movePointRight(2)
                            .divide(all, 0, RoundingMode.HALF_UP)
                            .intValueExact();
        }
    }

    static SpaserIndicators of(int from, int to, List<YearlyContracts> rows, FeedsRead asOf) {
        TreeMap<Integer, List<YearlyContracts>> byYear =
                rows.stream().collect(Collectors.groupingBy(YearlyContracts::year, TreeMap::new, Collectors.toList()));
        return new SpaserIndicators(
                from,
                to,
                rows.stream().map(row -> Line.of(row, row.division())).toList(),
                byYear.entrySet().stream()
                        .map(year -> Line.of(YearlyContracts.sum(year.getKey(), year.getValue()), null))
                        .toList(),
                asOf);
    }
}
