package fr.edossier.platform.document;

/** A table that cannot be read at all, or will not be. */
public final class TableFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** Not a file of that format. */
        MALFORMED,
        /** Unpacks to far more than it weighs. */
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
