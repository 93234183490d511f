package fr.edossier.platform.document;

/** Thrown for a table that cannot be read, or is refused. */
public final class TableFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Reason of the refusal. */
    public enum Kind {
        /** Not a file of that format. */
        MALFORMED,
        /** Expands to far more than its compressed size. */
        BOMB
    }

    private final Kind kind;

    TableFault(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    TableFault(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
