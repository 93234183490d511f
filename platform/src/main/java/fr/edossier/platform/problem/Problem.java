package fr.edossier.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A failure reported to the caller as RFC 9457 problem details. Texts are added later, in the caller's language: title
 * and detail by the type's slug, each error by the key {@code error.<code>}, with the arguments in {@link
 * java.text.MessageFormat}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Fault> errors = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    /** @param text in the caller's language already; null to look it up by the code */
    public record Fault(
            ErrorPlace place,
            String code,
            List<Object> arguments,
            @Nullable String text) {}

    private Problem(ProblemType type, List<Object> arguments) {
        super(type.name(), null, false, false);
        this.type = type;
        this.arguments = arguments;
    }

    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, List.of(arguments));
    }

    /** Adds an error at a place; {@code code} in kebab case. */
    public Problem at(ErrorPlace place, String code, Object... codeArguments) {
        errors.add(new Fault(place, code, List.of(codeArguments), null));
        return this;
    }

    /** Adds an error whose text is already in the caller's language. */
    Problem told(ErrorPlace place, String code, String text) {
        errors.add(new Fault(place, code, List.of(), text));
        return this;
    }

    /** Adds an extension member to the body. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> members() {
        return Map.copyOf(members);
    }

    public List<ErrorPlace> places() {
        return errors.stream().map(Fault::place).toList();
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> errors() {
        return errors;
    }

    Map<String, Object> orderedMembers() {
        return members;
    }

    Map<String, String> headers() {
        return headers;
    }
}
