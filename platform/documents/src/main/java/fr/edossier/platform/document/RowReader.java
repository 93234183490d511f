package fr.edossier.platform.document;

/** Takes rows as they are read. */
@FunctionalInterface
public interface RowReader {
    /** @return whether to go on reading */
    boolean take(TableRow row);
}
