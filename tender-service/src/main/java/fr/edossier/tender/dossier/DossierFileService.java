package fr.edossier.tender.dossier;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.content.UploadLimits;
import fr.edossier.tender.file.Download;
import fr.edossier.tender.file.FileHeaders;
import fr.edossier.tender.file.FileLimits;
import fr.edossier.tender.file.FileReceptionService;
import fr.edossier.tender.file.Kept;
import fr.edossier.tender.file.StoredFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of a dossier: their bytes are stored before the row commits, and no transaction is open while they stream. */
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
     * Receives a file.
     *
     * @param lotId lot whose bid it belongs to; null for the application
     * @param sha256 digest that the client states, or null
     * @throws Problem 409 when other bytes have the id, 413, 422 for a wrong digest, an ending or a lot that was not announced
     */
    Kept<DossierFileView> upload(
            Caller caller,
            DossierFile.Key key,
            @Nullable UUID lotId,
            String name,
            @Nullable String sha256,
            InputStream content) {
        long maxSize = QuarkusTransaction.requiringNew().call(() -> {
            ConsultationView consultation = consultation(caller, key.dossierId());
            requireLot(consultation, lotId);
            Optional<UploadLimits> announced =
                    Optional.ofNullable(consultation.content().uploadLimits());
            announced.ifPresent(limits -> requireEnding(limits, name));
            requireRoom(announced, key);
            return announced.map(UploadLimits::maxFileBytes).orElse(Long.MAX_VALUE);
        });
        return reception.receive(
                content, Math.min(config.maxSize(), maxSize), sha256, stored -> add(caller, key, lotId, name, stored));
    }

    private ConsultationView consultation(Caller caller, UUID dossierId) {
        return consultations.read(
                caller, dossiers.own(caller, dossierId, LockModeType.NONE).consultationId());
    }

    private static void requireLot(ConsultationView consultation, @Nullable UUID lotId) {
        if (lotId != null
                && consultation.lots().stream().noneMatch(lot -> lot.id().equals(lotId))) {
            throw Problem.of(TenderProblem.LOT_NOT_OF_CONSULTATION);
        }
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

    private void requireRoom(Optional<UploadLimits> announced, DossierFile.Key key) {
        int most = Math.min(
                config.maxPerDossier(), announced.map(UploadLimits::maxFiles).orElse(Integer.MAX_VALUE));
        if (files.file(key).isEmpty() && files.files(key.dossierId()).size() >= most) {
            throw Problem.of(TenderProblem.TOO_MANY_FILES, most);
        }
    }

    private Kept<DossierFileView> add(
            Caller caller, DossierFile.Key key, @Nullable UUID lotId, String name, StoredFile stored) {
        Dossier dossier = dossiers.own(caller, key.dossierId(), LockModeType.PESSIMISTIC_WRITE);
        Optional<DossierFile> existing = files.file(key);
        if (existing.isPresent()) {
            if (!existing.get().is(lotId, stored)) {
                throw Problem.of(TenderProblem.FILE_EXISTS);
            }
            return new Kept<>(existing.get().view(), false);
        }
        requireRoom(
                Optional.ofNullable(consultations
                        .read(caller, dossier.consultationId())
                        .content()
                        .uploadLimits()),
                key);
        DossierFile file = new DossierFile(key, lotId, name, stored, clock.instant());
        dossier.touch(clock.instant());
        files.persist(file);
        audit.record(caller, dossier.id(), "dossier.file-added", Map.of("file", key.id(), "sha256", stored.sha256()));
        return new Kept<>(file.view(), true);
    }

    Download download(Caller caller, UUID id, UUID fileId) {
        DossierFile file = QuarkusTransaction.requiringNew().call(() -> {
            dossiers.own(caller, id, LockModeType.NONE);
            return find(new DossierFile.Key(id, fileId));
        });
        return Download.of(file.sent(), (first, length) -> storage.open(file.storageId(), first, length));
    }

    /** The bytes stay as long as an envelope may refer to them. */
    void remove(Caller caller, UUID id, UUID fileId) {
        QuarkusTransaction.requiringNew().run(() -> {
            Dossier dossier = dossiers.own(caller, id, LockModeType.PESSIMISTIC_WRITE);
            files.remove(find(new DossierFile.Key(id, fileId)));
            dossier.touch(clock.instant());
            audit.record(caller, id, "dossier.file-removed", Map.of("file", fileId));
        });
    }

    private DossierFile find(DossierFile.Key key) {
        return files.file(key).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
