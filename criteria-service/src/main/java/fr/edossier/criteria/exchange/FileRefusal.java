package fr.edossier.criteria.exchange;

import java.util.List;

/** The whole file will not be read; {@code code} in kebab case, the texts' key. */
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
