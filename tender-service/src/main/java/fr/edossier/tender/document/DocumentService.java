package fr.edossier.tender.document;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.platform.storage.StoredFile;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.ConsultationDeletion;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.file.FileReceptionService;
import fr.edossier.tender.file.Kept;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a consultation. In a draft they come and go; once it is published each upload or removal waits, inside the
 * team, for the amendment that tells it. The bytes are safe on disk before the row commits.
 */
@ApplicationScoped
public class DocumentService {
    private static final int MOST = 200;

    private final DocumentRepository documents;
    private final ConsultationService consultations;
    private final FileStorage storage;
    private final FileReceptionService reception;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final long maxSize;

    record Download(DocumentView document, InputStream content) {}

    DocumentService(
            DocumentRepository documents,
            ConsultationService consultations,
            FileStorage storage,
            FileReceptionService reception,
            AuditTrail audit,
            DatabaseClock clock,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "edossier.files.max-size") long maxSize) {
        this.documents = documents;
        this.consultations = consultations;
        this.storage = storage;
        this.reception = reception;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.maxSize = maxSize;
    }

    /**
     * Takes an upload in.
     *
     * @param sha256 what the client says the digest is, or null
     * @throws Problem 409 after the deadline, 413, 422 when the digest or the kind of content does not fit
     */
    Kept<DocumentView> upload(
            Caller caller, UUID id, UUID documentId, String name, @Nullable String sha256, InputStream content) {
        QuarkusTransaction.requiringNew().run(() -> requireChangeable(caller, id));
        BufferedInputStream body = ContentType.lookable(content);
        String mediaType = ContentType.of(body, name);
        return reception.receive(body, maxSize, sha256, stored -> add(caller, id, documentId, name, mediaType, stored));
    }

    private Kept<DocumentView> add(
            Caller caller, UUID id, UUID documentId, String name, String mediaType, StoredFile stored) {
        HeldConsultation consultation = requireChangeable(caller, id);
        Optional<Document> last = documents.last(id, documentId);
        Optional<DocumentView> replaced =
                last.filter(document -> !document.isRemoved()).map(Document::view);
        if (replaced.isPresent() && replaced.get().isOf(name, stored)) {
            return new Kept<>(replaced.get(), false);
        }
        if (replaced.isEmpty() && documents.current(id, true).size() >= MOST) {
            throw Problem.of(TenderProblem.TOO_MANY_FILES, MOST);
        }
        int number = last.map(Document::number).orElse(0) + 1;
        consultation.touchDraft(clock.instant());
        Document document = new Document(
                new Document.Key(id, documentId, number), name, mediaType, stored, caller.subject(), clock.instant());
        documents.persist(document);
        audit.record(
                caller,
                id,
                "document.uploaded",
                Map.of("document", documentId, "number", number, "sha256", stored.sha256()));
        return new Kept<>(document.view(), true);
    }

    /** Takes back an upload that waits for an amendment, else removes the document. */
    @Transactional
    void remove(Caller caller, UUID id, UUID documentId) {
        HeldConsultation consultation = requireChangeable(caller, id);
        Document last = documents
                .last(id, documentId)
                .filter(document -> !document.isRemoved())
                .orElseThrow(DocumentService::notFound);
        consultation.touchDraft(clock.instant());
        Document.Key key = new Document.Key(id, documentId, last.number() + 1);
        Optional<Document> shown =
                documents.shown(id, documentId).filter(document -> last.isStaged() && !last.saysTheSameAs(document));
        documents.persist(shown.map(document -> Document.again(key, document, caller.subject(), clock.instant()))
                .orElseGet(() -> Document.removal(key, caller.subject(), clock.instant())));
        audit.record(
                caller,
                id,
                shown.isPresent() ? "document.upload-withdrawn" : "document.removed",
                Map.of("document", documentId));
    }

    /** What the caller may know: the buyer what waits too. */
    @Transactional
    List<DocumentView> list(Caller caller, UUID id) {
        requireVisible(caller, id);
        return documents.current(id, consultations.isBuyer(caller, id)).stream()
                .map(Document::view)
                .toList();
    }

    /** @param number which upload; null for the current one */
    Download download(Caller caller, UUID id, UUID documentId, @Nullable Integer number) {
        Document document = QuarkusTransaction.requiringNew().call(() -> {
            requireVisible(caller, id);
            boolean buyer = consultations.isBuyer(caller, id);
            return (number == null ? documents.current(id, buyer) : documents.of(id, documentId))
                    .stream()
                            .filter(found -> found.id().equals(documentId) && !found.isRemoved())
                            .filter(found -> number == null || found.number() == number)
                            .filter(found -> buyer || !found.isStaged())
                            .findFirst()
                            .orElseThrow(DocumentService::notFound);
        });
        return new Download(document.view(), storage.open(document.storageId()));
    }

    /** What is public, in the order of the names. */
    List<Document> published(Caller caller, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            requireVisible(caller, id);
            return documents.current(id, false);
        });
    }

    InputStream open(Document document) {
        return storage.open(document.storageId());
    }

    /** As the next version of the consultation will have them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DocumentView> next(UUID id, int version) {
        return documents.current(id, true).stream()
                .map(document -> document.view().from(version))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAnyWaiting(UUID id) {
        return !documents.waiting(id).isEmpty();
    }

    /** What waits becomes public with this version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(UUID id, int version) {
        documents.waiting(id).forEach(document -> document.publish(version));
        documents.flush();
    }

    /** The bytes of a draft go with it, once it is gone. */
    void forget(@Observes ConsultationDeletion deletion) {
        List<UUID> stored = documents.all(deletion.id()).stream()
                .filter(document -> !document.isRemoved())
                .map(Document::storageId)
                .distinct()
                .toList();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    stored.forEach(storage::delete);
                }
            }
        });
    }

    private void requireVisible(Caller caller, UUID id) {
        if (!consultations.isVisible(caller, id)) {
            throw notFound();
        }
    }

    /** Held to the end of the transaction: an amendment takes all that was uploaded before it, and nothing after. */
    private HeldConsultation requireChangeable(Caller caller, UUID id) {
        consultations.requireWriter(caller, id);
        HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
        if (consultation.statusAt(clock.instant()) != ConsultationStatus.DRAFT) {
            consultation.requireAmendable(clock.instant());
        }
        return consultation;
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
