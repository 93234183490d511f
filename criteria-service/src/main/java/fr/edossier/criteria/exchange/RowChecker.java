package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.exchange.ImportLine.Severity;
import fr.edossier.criteria.item.LandingService;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.JsonFaults;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;

/** Checks each row by the rules for drafting a single item; writes nothing. */
@ApplicationScoped
class RowChecker {
    private final ObjectMapper json;
    private final Validator validator;
    private final LandingService landing;
    private final LineTexts texts;

    RowChecker(ObjectMapper json, Validator validator, LandingService landing, LineTexts texts) {
        this.json = json;
        this.validator = validator;
        this.landing = landing;
        this.texts = texts;
    }

    /** @param codes codes of the previous rows; the code of this row is added */
    CheckedRow check(Caller caller, ImportRow row, Set<String> codes) {
        int number = row.number();
        if (!row.formulas().isEmpty()) {
            return CheckedRow.refused(
                    number,
                    row.formulas().stream()
                            .map(column -> texts.line(number, column, Severity.ERROR, "formula", List.of()))
                            .toList());
        }
        try {
            ItemContent content = json.treeToValue(row.members(), ItemContent.class);
            Set<ConstraintViolation<ItemContent>> violations = validator.validate(content);
            if (!violations.isEmpty()) {
                return CheckedRow.refused(number, texts.lines(number, violations));
            }
            if (!codes.add(content.code())) {
                return CheckedRow.refused(
                        number, List.of(texts.line(number, "code", Severity.ERROR, "code-twice", List.of())));
            }
            return new CheckedRow(number, content, landing.land(caller, content, false), List.of());
        } catch (JsonProcessingException fault) {
            return CheckedRow.refused(number, texts.lines(number, JsonFaults.problem(fault)));
        } catch (Problem refused) {
            return CheckedRow.refused(number, texts.lines(number, refused));
        }
    }
}
