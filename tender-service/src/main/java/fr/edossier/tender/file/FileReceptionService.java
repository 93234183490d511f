package fr.edossier.tender.file;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.tender.TenderProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Receives uploads outside transactions, counting and hashing them; no bytes stay of what is refused or was there already. */
@ApplicationScoped
public class FileReceptionService {
    private final FileStorage storage;

    FileReceptionService(FileStorage storage) {
        this.storage = storage;
    }

    /**
     * Stores the bytes of a file, then calls {@code keep}.
     *
     * @param sha256 digest announced by the client, or null
     * @param keep records the stored file; runs in a transaction of its own
     * @throws Problem 413 if the file is too large, 422 if the digest differs
     */
    public <T> Kept<T> receive(
            InputStream content, long maxSize, @Nullable String sha256, Function<StoredFile, Kept<T>> keep) {
        MeasuredStream measured = new MeasuredStream(content, maxSize);
        UUID id = storage.store(measured);
        StoredFile stored = new StoredFile(id, measured.size(), measured.sha256());
        Kept<T> kept = null;
        try {
            if (sha256 != null && !sha256.equals(stored.sha256())) {
                throw Problem.of(TenderProblem.DIGEST_MISMATCH)
                        .at(ErrorPlace.header(FileHeaders.DIGEST), "digest-mismatch", stored.sha256());
            }
            kept = QuarkusTransaction.requiringNew().call(() -> keep.apply(stored));
            return kept;
        } finally {
            if (kept == null || !kept.isNew()) {
                storage.delete(stored.id());
            }
        }
    }
}
