package fr.edossier.platform.storage;

import java.io.InputStream;
import java.util.UUID;

/** Where files live; what they are called and whom they belong to is in the caller's tables. */
public interface FileStorage {
    /**
     * Takes the content in while hashing it. On return the file will outlive a power failure, so the row that names it
     * commits afterwards; a file whose row never commits is the caller's to delete. The stream is left open.
     *
     * @throws fr.edossier.platform.problem.Problem 413 when the content is longer; nothing is kept
     * @throws java.io.UncheckedIOException when reading or writing fails; nothing is kept
     */
    StoredFile store(InputStream content, long maxBytes);

    /** The content, for the caller to close; {@link java.io.UncheckedIOException} when there is no such file. */
    InputStream open(UUID id);

    /** Does nothing when there is no such file. */
    void delete(UUID id);
}
