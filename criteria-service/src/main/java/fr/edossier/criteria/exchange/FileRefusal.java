package fr.edossier.criteria.exchange;

import java.util.List;

/** Thrown when a file cannot be read at all; {@code code} is an error code in kebab case. */
final class FileRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    FileRefusal(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
