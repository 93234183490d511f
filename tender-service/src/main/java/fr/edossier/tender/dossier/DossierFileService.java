package fr.edossier.tender.dossier;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.platform.storage.StoredFile;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.UploadLimits;
import fr.edossier.tender.file.Download;
import fr.edossier.tender.file.FileHeaders;
import fr.edossier.tender.file.FileLimits;
import fr.edossier.tender.file.FileReceptionService;
import fr.edossier.tender.file.FileView;
import fr.edossier.tender.file.Kept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files of a dossier. The bytes are safe on disk before the row commits, and no transaction is open while they stream; a
 * file whose row did not come to be is deleted again.
 */
@ApplicationScoped
public class DossierFileService {
    private final DossierService dossiers;
    private final DossierRepository files;
    private final ConsultationService consultations;
    private final FileStorage storage;
    private final FileReceptionService reception;
    private final FileLimits config;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    DossierFileService(
            DossierService dossiers,
            DossierRepository files,
            ConsultationService consultations,
            FileStorage storage,
            FileReceptionService reception,
            FileLimits config,
            AuditTrail audit,
            DatabaseClock clock) {
        this.dossiers = dossiers;
        this.files = files;
        this.consultations = consultations;
        this.storage = storage;
        this.reception = reception;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param sha256 what the client says the digest is, or null
     * @throws Problem 409 when other bytes are there under that id, 413, 422 when the digest does not fit or the name ends as was not announced
     */
    Kept<FileView> upload(
            Caller caller, UUID id, UUID fileId, String name, @Nullable String sha256, InputStream content) {
        long maxSize = QuarkusTransaction.requiringNew().call(() -> {
            Optional<UploadLimits> announced = limits(caller, id);
            announced.ifPresent(limits -> requireEnding(limits, name));
            requireRoom(caller, id, fileId);
            return announced.map(UploadLimits::maxFileBytes).orElse(Long.MAX_VALUE);
        });
        return reception.receive(
                content, Math.min(config.maxSize(), maxSize), sha256, stored -> add(caller, id, fileId, name, stored));
    }

    private static void requireEnding(UploadLimits limits, String name) {
        if (!limits.admits(name)) {
            throw Problem.of(TenderProblem.CONTENT_TYPE_REFUSED)
                    .at(
                            ErrorPlace.header(FileHeaders.NAME),
                            "ending-not-announced",
                            String.join(", ", limits.endings()));
        }
    }

    private void requireRoom(Caller caller, UUID id, UUID fileId) {
        int most = Math.min(
                config.maxPerDossier(),
                limits(caller, id).map(UploadLimits::maxFiles).orElse(Integer.MAX_VALUE));
        if (files.file(id, fileId).isEmpty() && files.files(id).size() >= most) {
            throw Problem.of(TenderProblem.TOO_MANY_FILES, most);
        }
    }

    /** As the consultation announced them; the service's own hold too. */
    private Optional<UploadLimits> limits(Caller caller, UUID id) {
        UUID consultation = dossiers.own(caller, id, LockModeType.NONE).consultationId();
        return Optional.ofNullable(
                consultations.read(caller, consultation).content().uploadLimits());
    }

    private Kept<FileView> add(Caller caller, UUID id, UUID fileId, String name, StoredFile stored) {
        Dossier dossier = dossiers.own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        Optional<DossierFile> existing = files.file(id, fileId);
        if (existing.isPresent()) {
            if (!existing.get().sha256().equals(stored.sha256())) {
                throw Problem.of(TenderProblem.FILE_EXISTS);
            }
            return new Kept<>(existing.get().view(), false);
        }
        requireRoom(caller, id, fileId);
        DossierFile file = new DossierFile(id, fileId, name, stored, clock.instant());
        dossier.touch(clock.instant());
        files.persist(file);
        audit.record(caller, id, "dossier.file-added", Map.of("file", fileId, "sha256", stored.sha256()));
        return new Kept<>(file.view(), true);
    }

    Download download(Caller caller, UUID id, UUID fileId) {
        DossierFile file = QuarkusTransaction.requiringNew().call(() -> {
            dossiers.own(caller, id, LockModeType.NONE);
            return find(id, fileId);
        });
        return Download.of(file.view(), () -> storage.open(file.storageId()));
    }

    /** The bytes stay as long as an envelope may refer to them. */
    void remove(Caller caller, UUID id, UUID fileId) {
        QuarkusTransaction.requiringNew().run(() -> {
            Dossier dossier = dossiers.own(caller, id, LockModeType.PESSIMISTIC_WRITE);
            files.remove(find(id, fileId));
            dossier.touch(clock.instant());
            audit.record(caller, id, "dossier.file-removed", Map.of("file", fileId));
        });
    }

    private DossierFile find(UUID id, UUID fileId) {
        return files.file(id, fileId).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
