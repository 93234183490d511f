package fr.edossier.criteria.document;

import fr.edossier.criteria.content.Variable;
import fr.edossier.criteria.content.Variables;
import fr.edossier.platform.i18n.Labels;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Variables of one item, with the values given by a buyer or their defaults. */
final class Filling {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final char NARROW_SPACE = '\u202F';
    private static final char SPACE = '\u00A0';

    private final Map<String, Variable> declared;
    private final Map<String, String> values;
    private final Labels labels;
    private final SortedMap<String, Variable> unfilled = new TreeMap<>();

    /** @param code error code in kebab case */
    record Fault(String variable, String code, List<Object> arguments) {}

    Filling(List<Variable> declared, Map<String, String> values, Labels labels) {
        this.declared =
                declared.stream().collect(Collectors.toMap(Variable::name, variable -> variable, (one, same) -> one));
        this.values = values;
        this.labels = labels;
    }

    /** Lists the faults of the given values, sorted by the name of the variable. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        values.keySet().stream().sorted().forEach(name -> {
            Variable variable = declared.get(name);
            if (variable == null) {
                faults.add(new Fault(name, "variable-unknown", List.of(name)));
            } else {
                fault(variable, Objects.requireNonNull(values.get(name)), faults);
            }
        });
        return faults;
    }

    private static void fault(Variable variable, String value, List<Fault> faults) {
        switch (variable.type()) {
            case TEXT -> {}
            case DATE -> {
                if (date(value) == null) {
                    faults.add(new Fault(variable.name(), "not-a-date", List.of()));
                }
            }
            case NUMBER, PERCENT, AMOUNT -> {
                if (!DECIMAL.matcher(value).matches()) {
                    faults.add(new Fault(variable.name(), "not-a-number", List.of()));
                } else if (isOutside(variable, new BigDecimal(value))) {
                    faults.add(new Fault(
                            variable.name(), "value-out-of-range", List.of(end(variable.min()), end(variable.max()))));
                }
            }
        }
    }

    private static boolean isOutside(Variable variable, BigDecimal value) {
        BigDecimal min = variable.min();
        BigDecimal max = variable.max();
        return min != null && value.compareTo(min) < 0 || max != null && value.compareTo(max) > 0;
    }

    private static String end(@Nullable BigDecimal end) {
        return end == null ? "…" : end.toPlainString();
    }

    /** Replaces every variable by its value, or by its label in brackets if it has none. */
    String fill(String text) {
        return Variables.replace(text, this::shown);
    }

    /** Lists the variables without a value that the texts filled so far contain. */
    List<Variable> unfilled() {
        return List.copyOf(unfilled.values());
    }

    private @Nullable String value(Variable variable) {
        String given = values.get(variable.name());
        return given == null ? variable.defaultValue() : given;
    }

    private String shown(String name) {
        Variable variable = declared.get(name);
        if (variable == null) {
            return "[" + name + "]";
        }
        String value = value(variable);
        if (value != null) {
            return shown(variable, value);
        }
        unfilled.put(name, variable);
        return "[" + labels.of(variable.label()) + "]";
    }

    /** Formats a value for the language of the document; a default that does not fit the type is shown unchanged. */
    private String shown(Variable variable, String value) {
        return switch (variable.type()) {
            case TEXT -> value;
            case DATE -> {
                LocalDate date = date(value);
                yield date == null
                        ? value
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(labels.locale())
                                .format(date);
            }
            case NUMBER, PERCENT, AMOUNT -> DECIMAL.matcher(value).matches() ? decimal(variable.type(), value) : value;
        };
    }

    private String decimal(Variable.Type type, String value) {
        BigDecimal number = new BigDecimal(value);
        boolean cents =
                type == Variable.Type.AMOUNT && number.stripTrailingZeros().scale() > 0;
        NumberFormat format = NumberFormat.getNumberInstance(labels.locale());
        format.setMinimumFractionDigits(cents ? 2 : 0);
        format.setMaximumFractionDigits(cents ? 2 : 6);
        return format.format(number).replace(NARROW_SPACE, SPACE);
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
