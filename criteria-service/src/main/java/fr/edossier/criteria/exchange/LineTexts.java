package fr.edossier.criteria.exchange;

import fr.edossier.criteria.exchange.ImportLine.Severity;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds the lines of the report, with their text in both languages. */
@ApplicationScoped
class LineTexts {
    private static final Messages TEXTS = new Messages("problems");

    private final ValidatorFactory validation;

    LineTexts(ValidatorFactory validation) {
        this.validation = validation;
    }

    ImportLine line(int row, String column, Severity severity, String code, List<?> arguments) {
        return new ImportLine(0, row, column, upper(code), severity, text("error." + code, arguments));
    }

    private static Text text(String key, List<?> arguments) {
        return new Text(TEXTS.text(Language.FR, key, arguments), TEXTS.text(Language.EN, key, arguments));
    }

    /** Builds one line per fault of the problem, or one line for the problem itself if it has none. */
    List<ImportLine> lines(int row, Problem problem) {
        if (problem.errors().isEmpty()) {
            String slug = problem.type().slug();
            return List.of(new ImportLine(
                    0, row, "", upper(slug), Severity.ERROR, text(slug + ".detail", problem.arguments())));
        }
        return problem.errors().stream()
                .map(fault -> line(row, column(fault.place().name()), Severity.ERROR, fault.code(), fault.arguments()))
                .toList();
    }

    <T> List<ImportLine> lines(int row, Set<ConstraintViolation<T>> violations) {
        List<ImportLine> lines = new ArrayList<>();
        for (ConstraintViolation<T> violation : violations) {
            Problem.Fault fault = Violations.problem(new ConstraintViolationException(Set.of(violation)))
                    .errors()
                    .get(0);
            Text text = new Text(message(violation, Language.FR), message(violation, Language.EN));
            lines.add(new ImportLine(0, row, column(fault.place().name()), upper(fault.code()), Severity.ERROR, text));
        }
        lines.sort((one, other) -> one.column().compareTo(other.column()));
        return lines;
    }

    private String message(ConstraintViolation<?> violation, Language language) {
        MessageInterpolator.Context context = new MessageInterpolator.Context() {
            @Override
            public ConstraintDescriptor<?> getConstraintDescriptor() {
                return violation.getConstraintDescriptor();
            }

            @Override
            public Object getValidatedValue() {
                return violation.getInvalidValue();
            }

            @Override
            public <T> T unwrap(Class<T> type) {
                throw new jakarta.validation.ValidationException(type.getName());
            }
        };
        return validation
                .getMessageInterpolator()
                .interpolate(violation.getMessageTemplate(), context, language.locale());
    }

    /** Converts a pointer such as {@code /title/en} to the name of a column, {@code title.en}. */
    static String column(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
