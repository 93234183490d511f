package fr.edossier.platform.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row and keeps no row. Closing ends the table and leaves the stream below open. */
public interface TableWriter extends Closeable {
    /** Numbers are written as numbers, null as an empty cell, all else as text that no program will run. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
