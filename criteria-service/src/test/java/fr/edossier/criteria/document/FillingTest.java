package fr.edossier.criteria.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.content.Variable;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {
    private static final Labels FRENCH = new Labels(DocumentService.TEXTS, Language.FR);
    private static final Labels ENGLISH = new Labels(DocumentService.TEXTS, Language.EN);

    private static Variable variable(Variable.Type type, @Nullable String otherwise) {
        BigDecimal ten = BigDecimal.TEN;
        boolean number = type != Variable.Type.TEXT && type != Variable.Type.DATE;
        return new Variable(
                "x",
                new Wording("Nombre d'heures", "Number of hours"),
                type,
                null,
                number ? ten : null,
                number ? BigDecimal.valueOf(2000) : null,
                otherwise);
    }

    private static Filling filling(Variable.Type type, Map<String, String> values, Labels labels) {
        return new Filling(List.of(variable(type, null)), values, labels);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 9.999, value-out-of-range",
        "NUMBER, 10, ",
        "AMOUNT, 2000, ",
        "AMOUNT, 2000.01, value-out-of-range",
        "PERCENT, '12,5', not-a-number",
        "PERCENT, 1e3, not-a-number",
        "NUMBER, 1234567890123456, not-a-number",
        "DATE, 2027-02-29, not-a-date",
        "DATE, 2028-02-29, ",
        "DATE, 29/02/2028, not-a-date",
        "TEXT, n'importe quoi, "
    })
    void valuesAreHeldToTheTypeAndItsRange(Variable.Type type, String value, @Nullable String code) {
        assertThat(filling(type, Map.of("x", value), FRENCH).faults().stream().map(Filling.Fault::code))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void faultSaysTheRangeAndWhereItIsOpen() {
        Variable open = new Variable(
                "x", new Wording("x", null), Variable.Type.NUMBER, null, null, BigDecimal.valueOf(5), null);
        assertThat(new Filling(List.of(open), Map.of("x", "6"), FRENCH).faults())
                .containsExactly(new Filling.Fault("x", "value-out-of-range", List.of("…", "5")));
    }

    @Test
    void variableThatIsNotDeclaredIsShownByItsName() {
        assertThat(new Filling(List.of(), Map.of(), FRENCH).fill("de {{x}}")).isEqualTo("de [x]");
    }

    @Test
    void valueOfNoVariableIsAFault() {
        assertThat(filling(Variable.Type.TEXT, Map.of("x", "a", "y", "b"), FRENCH)
                        .faults())
                .containsExactly(new Filling.Fault("y", "variable-unknown", List.of("y")));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 1234.5, '1\u00A0234,5', '1,234.5'",
        "NUMBER, 0.123456, '0,123456', 0.123456",
        "PERCENT, 12.50, '12,5', 12.5",
        "AMOUNT, 12.5, '12,50', '12.50'",
        "AMOUNT, 1500, '1\u00A0500', '1,500'",
        "DATE, 2027-01-31, 31 janvier 2027, 31 January 2027",
        "TEXT, $1 \\ {{x}}, $1 \\ {{x}}, $1 \\ {{x}}"
    })
    void valuesAreShownAsTheLanguageWritesThem(Variable.Type type, String value, String fr, String en) {
        Map<String, String> values = Map.of("x", value);
        assertThat(filling(type, values, FRENCH).fill("de {{x}} !")).isEqualTo("de " + fr + " !");
        assertThat(filling(type, values, ENGLISH).fill("of {{x}}!")).isEqualTo("of " + en + "!");
    }

    @Test
    void defaultStandsForAMissingValueAndTheLabelForBoth() {
        Filling without = filling(Variable.Type.NUMBER, Map.of(), ENGLISH);
        assertThat(without.fill("{{x}} h")).isEqualTo("[Number of hours] h");
        assertThat(filling(Variable.Type.NUMBER, Map.of(), ENGLISH).unfilled())
                .as("met in no text yet")
                .isEmpty();
        assertThat(without.unfilled()).extracting(Variable::name).containsExactly("x");
        Filling otherwise = new Filling(List.of(variable(Variable.Type.NUMBER, "350")), Map.of(), FRENCH);
        assertThat(otherwise.fill("{{x}} h")).isEqualTo("350 h");
        assertThat(otherwise.unfilled()).isEmpty();
    }
}
