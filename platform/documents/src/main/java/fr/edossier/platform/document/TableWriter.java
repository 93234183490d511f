package fr.edossier.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row without keeping rows in memory. Closing ends the table and leaves the underlying stream
 * open.
 */
public interface TableWriter extends Closeable {
    /** Writes a row: numbers as numbers, null as an empty cell, everything else as text that no program runs. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
