package fr.edossier.criteria.spaser;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.spaser.SpaserIndicators.Line;
import fr.edossier.criteria.spaser.SpaserIndicators.Part;
import fr.edossier.criteria.usage.FeedsRead;
import fr.edossier.criteria.usage.YearlyContracts;
import fr.edossier.criteria.usage.YearlyContracts.Kind;
import fr.edossier.criteria.usage.YearlyContracts.Tally;
import fr.edossier.platform.document.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpaserIndicatorsPropertyTest {
    private static final List<Function<Line, Part>> PARTS = List.of(
            Line::contracts,
            Line::environmentalClause,
            Line::environmentalCriterion,
            Line::socialClause,
            Line::socialCriterion,
            Line::environmentalAndSocial);

    @Property
    void aYearsTotalIsTheSumOfItsDivisions(@ForAll("rows") List<YearlyContracts> rows) {
        SpaserIndicators indicators = SpaserIndicators.of(2024, 2027, rows, new FeedsRead(null, null));
        for (Line total : indicators.totals()) {
            assertThat(total.division()).isNull();
            for (Function<Line, Part> part : PARTS) {
                List<Part> ofYear = indicators.items().stream()
                        .filter(line -> line.year() == total.year())
                        .map(part)
                        .toList();
                assertThat(part.apply(total).count())
                        .isEqualTo(ofYear.stream().mapToLong(Part::count).sum());
                assertThat(part.apply(total).value().amount())
                        .isEqualByComparingTo(ofYear.stream()
                                .map(each -> each.value().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
                assertThat(part.apply(total).countShare()).isBetween(0, 100);
                assertThat(part.apply(total).valueShare()).isBetween(0, 100);
            }
            assertThat(total.contracts().countShare()).isEqualTo(100);
        }
        assertThat(indicators.totals().stream().map(Line::year))
                .containsExactlyElementsOf(rows.stream()
                        .map(YearlyContracts::year)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Property
    void theTableHasALinePerItemAndAllItsColumns(@ForAll("rows") List<YearlyContracts> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpaserTable.write(SpaserIndicators.of(2024, 2027, rows, new FeedsRead(null, null)), CsvTable.writer(out));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",")).hasSize(2 + 4 * PARTS.size()));
    }

    @Provide
    Arbitrary<List<YearlyContracts>> rows() {
        Arbitrary<Integer> year = Arbitraries.integers().between(2024, 2027);
        Arbitrary<String> division = Arbitraries.of("45", "90", "unknown");
        Arbitrary<List<Integer>> parts =
                Arbitraries.integers().between(0, 9).list().ofSize(Kind.values().length);
        return Combinators.combine(year, division, parts)
                .as((at, of, counts) -> new YearlyContracts(
                        at,
                        of,
                        Stream.of(Kind.values())
                                .map(kind -> tally(kind == Kind.ALL ? 9 : counts.get(kind.ordinal())))
                                .toList()))
                .list()
                .ofMaxSize(8);
    }

    private static Tally tally(int count) {
        return new Tally(count, BigDecimal.valueOf(count * 12345L, 2));
    }
}
