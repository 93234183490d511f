package fr.edossier.platform.storage;

import java.io.InputStream;
import java.util.UUID;

/**
 * Stores bytes under ids; names, sizes, digests and owners are in the caller's tables.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException} when reading or writing fails.
 */
public interface FileStorage {
    /**
     * Stores the content. On return the file outlives a power failure, so the row that names it commits afterwards; the caller
     * deletes a file whose row never commits. Nothing is kept when the stream throws. The stream is left open.
     *
     * @return id of the file
     */
    UUID store(InputStream content);

    /** Opens a file, for the caller to close. */
    InputStream open(UUID id);

    /**
     * Opens a part of a file, for the caller to close.
     *
     * @param first index of its first byte, from 0
     * @param length its length in bytes; the stream ends earlier where the file does
     */
    InputStream open(UUID id, long first, long length);

    /** Deletes a file; does nothing where there is none. */
    void delete(UUID id);
}
