package fr.edossier.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Turns faults of a JSON body into a place and a code, without the parser's own message, which names classes. */
public final class JsonFaults {
    private JsonFaults() {}

    public static Problem problem(JsonProcessingException fault) {
        if (!(fault instanceof JsonMappingException mapping)) {
            return broken(fault);
        }
        if (mapping.getCause() instanceof JsonProcessingException parse && !(parse instanceof JsonMappingException)) {
            return broken(parse);
        }
        ErrorPlace place = place(mapping.getPath());
        Problem problem = Problem.of(PlatformProblem.INVALID_REQUEST);
        if (mapping instanceof UnrecognizedPropertyException) {
            return problem.at(place, "unknown-property");
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return problem.at(place, "unknown-code", codes(format.getTargetType()));
        }
        return problem.at(place, "wrong-type");
    }

    private static Problem broken(JsonProcessingException fault) {
        int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
        int column = fault.getLocation() == null ? 1 : fault.getLocation().getColumnNr();
        return Problem.of(PlatformProblem.MALFORMED_REQUEST)
                .at(ErrorPlace.pointer(""), "broken-json", String.valueOf(line), String.valueOf(column));
    }

    private static String codes(Class<?> type) {
        return List.of(type.getEnumConstants()).stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static ErrorPlace place(List<Reference> path) {
        return ErrorPlace.pointer(
                "",
                path.stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .toArray(String[]::new));
    }
}
