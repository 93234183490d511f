package fr.edossier.tender.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Variable declared by a catalogue item, whose value replaces {@code {{name}}} in the item's texts. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ItemVariable(
        String name,
        String type,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String defaultValue) {
    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");

    /**
     * Returns the values of all variables that have one, defaults included.
     *
     * @throws Problem 422 for the value of an unknown variable, of another type or out of range
     */
    public static Map<String, String> filled(List<ItemVariable> declared, Map<String, String> given) {
        Map<String, ItemVariable> byName = declared.stream()
                .collect(Collectors.toMap(ItemVariable::name, Function.identity(), (one, same) -> one));
        Problem refused = Problem.of(TenderProblem.VALUES_REFUSED);
        given.forEach((name, value) -> {
            String code = fault(byName.get(name), value);
            if (code != null) {
                refused.at(ErrorPlace.pointer("/values", name), code);
            }
        });
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
        Map<String, String> values = new HashMap<>(given);
        declared.forEach(variable -> {
            if (variable.defaultValue() != null) {
                values.putIfAbsent(variable.name(), variable.defaultValue());
            }
        });
        return values;
    }

    private static @Nullable String fault(@Nullable ItemVariable variable, String value) {
        if (variable == null) {
            return "variable-unknown";
        }
        return switch (variable.type()) {
            case "TEXT" -> null;
            case "DATE" -> isDate(value) ? null : "not-a-date";
            default -> {
                if (!DECIMAL.matcher(value).matches()) {
                    yield "not-a-number";
                }
                yield variable.holds(new BigDecimal(value)) ? null : "value-out-of-range";
            }
        };
    }

    private boolean holds(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    /** Fills values into a text. A variable without value stays as {@code {{name}}}, which the publication check finds. */
    public static @Nullable Wording fill(@Nullable Wording text, Map<String, String> values) {
        if (text == null) {
            return null;
        }
        String english = text.en();
        return new Wording(fill(text.fr(), values), english == null ? null : fill(english, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(values.getOrDefault(mark.group(1), mark.group())));
    }

    public static boolean isLeftIn(Wording text) {
        return Stream.of(text.fr(), text.en()).filter(Objects::nonNull).anyMatch(said -> MARK.matcher(said)
                .find());
    }
}
