package fr.edossier.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns findings of Bean Validation into errors with their place, in a stable order. */
public final class Violations {
    private Violations() {}

    public static Problem problem(ConstraintViolationException exception) {
        List<ConstraintViolation<?>> violations = new ArrayList<>(exception.getConstraintViolations());
        violations.sort(Comparator.comparing((ConstraintViolation<?> violation) ->
                        violation.getPropertyPath().toString())
                .thenComparing(Violations::code));
        Problem problem = Problem.of(PlatformProblem.INVALID_REQUEST);
        violations.forEach(violation -> problem.told(place(violation), code(violation), violation.getMessage()));
        return problem;
    }

    /**
     * Finds the place in a path of method, parameter and members of the body. A parameter alone is one of the query,
     * unless it is the body.
     */
    private static ErrorPlace place(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        List<Path.Node> inside = nodes.stream()
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .toList();
        boolean parameter = nodes.stream().anyMatch(node -> node.getKind() == ElementKind.PARAMETER);
        if (parameter
                && inside.isEmpty()
                && !"body".equals(nodes.get(nodes.size() - 1).getName())) {
            return ErrorPlace.parameter(nodes.get(nodes.size() - 1).getName());
        }
        return ErrorPlace.pointer(inside.stream().map(Violations::step).collect(Collectors.joining()));
    }

    private static String step(Path.Node node) {
        String position =
                node.getIndex() != null ? "/" + node.getIndex() : node.getKey() != null ? "/" + node.getKey() : "";
        boolean named = node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT;
        return position + (named ? "/" + node.getName() : "");
    }

    /** Turns {@code NotBlank} into {@code not-blank}. */
    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
