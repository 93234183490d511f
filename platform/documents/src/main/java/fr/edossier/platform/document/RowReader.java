package fr.edossier.platform.document;

/** Receives rows as they are read. */
@FunctionalInterface
public interface RowReader {
    /** @return whether to continue reading */
    boolean take(TableRow row);
}
