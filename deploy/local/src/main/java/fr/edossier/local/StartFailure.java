package fr.edossier.local;

import java.util.List;

/** Thrown when the stack cannot start; names the part, the cause and what the reader can do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String part;
    private final String advice;
    private final transient List<String> logTail;

    StartFailure(String part, String message, String advice) {
        this(part, message, advice, List.of());
    }

    StartFailure(String part, String message, String advice, List<String> logTail) {
        super(message);
        this.part = part;
        this.advice = advice;
        this.logTail = List.copyOf(logTail);
    }

    public String part() {
        return part;
    }

    public String advice() {
        return advice;
    }

    /** Returns the last lines of the part's log, oldest first; empty when there is no log yet. */
    public List<String> logTail() {
        return logTail;
    }
}
