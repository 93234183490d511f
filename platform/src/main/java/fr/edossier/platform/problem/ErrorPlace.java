package fr.edossier.platform.problem;

/** Place of an error in the request: a JSON pointer into the body (RFC 6901), a parameter or a header. */
public record ErrorPlace(Kind kind, String name) {
    /** Kind of place, named as the member of the problem body. */
    public enum Kind {
        pointer,
        parameter,
        header
    }

    public static ErrorPlace pointer(String pointer) {
        return new ErrorPlace(Kind.pointer, pointer);
    }

    /** Appends steps to a pointer and escapes them (RFC 6901). */
    public static ErrorPlace pointer(String start, String... steps) {
        StringBuilder pointer = new StringBuilder(start);
        for (String step : steps) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer(pointer.toString());
    }

    public static ErrorPlace parameter(String name) {
        return new ErrorPlace(Kind.parameter, name);
    }

    public static ErrorPlace header(String name) {
        return new ErrorPlace(Kind.header, name);
    }
}
