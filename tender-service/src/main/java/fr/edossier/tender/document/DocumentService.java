package fr.edossier.tender.document;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationDeletion;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.file.Download;
import fr.edossier.tender.file.FileReceptionService;
import fr.edossier.tender.file.Kept;
import fr.edossier.tender.file.StoredFile;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Documents of a consultation. In a draft, uploads and removals take effect at once; after the publication each one waits, visible
 * to insiders only, for the next amendment. The bytes are on disk before the row commits.
 */
@ApplicationScoped
public class DocumentService {
    private static final int MOST = 200;

    private final DocumentRepository documents;
    private final AccessService access;
    private final ConsultationService consultations;
    private final FileStorage storage;
    private final FileReceptionService reception;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final long maxSize;

    DocumentService(
            DocumentRepository documents,
            AccessService access,
            ConsultationService consultations,
            FileStorage storage,
            FileReceptionService reception,
            AuditTrail audit,
            DatabaseClock clock,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "edossier.files.max-size") long maxSize) {
        this.documents = documents;
        this.access = access;
        this.consultations = consultations;
        this.storage = storage;
        this.reception = reception;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
        this.maxSize = maxSize;
    }

    /**
     * Stores an upload.
     *
     * @param sha256 digest announced by the client, or null
     * @param ifMatch entity tag of the upload that this one replaces, or null
     * @throws Problem 409 after the deadline, 412 for another tag, 413 for too large a file, 428 where the tag of the replaced
     *     upload is missing, 422 where the digest or the kind of content does not match
     */
    Kept<DocumentView> upload(
            Caller caller,
            UUID id,
            UUID documentId,
            String name,
            @Nullable String sha256,
            @Nullable String ifMatch,
            InputStream content) {
        QuarkusTransaction.requiringNew().run(() -> requireChangeable(caller, id));
        BufferedInputStream body = ContentType.lookable(content);
        String mediaType = ContentType.of(body, name);
        return reception.receive(
                body, maxSize, sha256, stored -> add(caller, id, documentId, name, mediaType, ifMatch, stored));
    }

    private Kept<DocumentView> add(
            Caller caller,
            UUID id,
            UUID documentId,
            String name,
            String mediaType,
            @Nullable String ifMatch,
            StoredFile stored) {
        HeldConsultation consultation = requireChangeable(caller, id);
        Optional<Document> last = documents.last(id, documentId);
        Optional<Document> replaced = last.filter(document -> !document.isRemoved());
        if (replaced.isPresent() && replaced.get().view().isOf(name, stored)) {
            return new Kept<>(replaced.get().view(), false);
        }
        requireSeen(ifMatch, replaced);
        if (replaced.isEmpty() && documents.current(id, true).size() >= MOST) {
            throw Problem.of(TenderProblem.TOO_MANY_FILES, MOST);
        }
        int number = last.map(Document::number).orElse(0) + 1;
        touch(caller, consultation);
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

    /** Checks the entity tag of the upload that is replaced. */
    private static void requireSeen(@Nullable String ifMatch, Optional<Document> replaced) {
        if (replaced.isPresent()) {
            IfMatch.required(ifMatch).check(replaced.get().tag());
        } else if (ifMatch != null) {
            throw Problem.of(PlatformProblem.STALE).at(ErrorPlace.header(IfMatch.HEADER), "stale");
        }
    }

    /** Takes back the upload that waits for an amendment; without one, removes the document. */
    @Transactional
    void remove(Caller caller, UUID id, UUID documentId, IfMatch ifMatch) {
        HeldConsultation consultation = requireChangeable(caller, id);
        Document last = documents
                .last(id, documentId)
                .filter(document -> !document.isRemoved())
                .orElseThrow(DocumentService::notFound);
        ifMatch.check(last.tag());
        touch(caller, consultation);
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

    /** Lists the current documents; for insiders also uploads that wait for an amendment. */
    @Transactional
    List<DocumentView> list(Caller caller, UUID id) {
        requireVisible(caller, id);
        return documents.current(id, access.toConsultation(caller, id).isInsider()).stream()
                .map(Document::view)
                .toList();
    }

    /** @param number which upload; null for the current one */
    Download download(Caller caller, UUID id, UUID documentId, @Nullable Integer number) {
        Document document = QuarkusTransaction.requiringNew().call(() -> {
            requireVisible(caller, id);
            boolean insider = access.toConsultation(caller, id).isInsider();
            return (number == null ? documents.current(id, insider) : documents.of(id, documentId))
                    .stream()
                            .filter(found -> found.id().equals(documentId) && !found.isRemoved())
                            .filter(found -> number == null || found.number() == number)
                            .filter(found -> insider || !found.isStaged())
                            .findFirst()
                            .orElseThrow(DocumentService::notFound);
        });
        return new Download(
                document.view().file(),
                document.tag(),
                (first, length) -> storage.open(document.storageId(), first, length));
    }

    /** The public documents, by name. */
    List<Document> published(Caller caller, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            requireVisible(caller, id);
            return documents.current(id, false);
        });
    }

    InputStream open(Document document) {
        return storage.open(document.storageId());
    }

    /** The documents that the consultation's next version will have. */
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

    /** Makes the waiting uploads and removals public with this version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(UUID id, int version) {
        documents.waiting(id).forEach(document -> document.publish(version));
        documents.flush();
    }

    /** Copies the current documents into a draft. Both share the stored bytes, which never change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void copy(Caller caller, UUID from, UUID to) {
        documents.holdSharing();
        Instant now = clock.instant();
        documents
                .current(from, access.toConsultation(caller, from).isInsider())
                .forEach(document -> documents.persist(document.copy(to, caller.subject(), now)));
    }

    /** Deletes the stored bytes of a deleted draft after the commit, unless a copy uses them. */
    void forget(@Observes ConsultationDeletion deletion) {
        documents.holdSharing();
        List<UUID> stored = documents.storedForAlone(deletion.id());
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
        access.toConsultation(caller, id).require(Standing::seesConsultation);
    }

    /** Locks the consultation until the end of the transaction, so that an amendment includes exactly the uploads before it. */
    private HeldConsultation requireChangeable(Caller caller, UUID id) {
        access.toConsultation(caller, id).require(Standing::isBuyer);
        HeldConsultation consultation = consultations.hold(id);
        if (consultation.life().statusAt(clock.instant()) != ConsultationStatus.DRAFT) {
            consultation.life().requireAmendable(clock.instant());
        }
        return consultation;
    }

    /** A change to a draft's documents is one to the draft; of a published consultation it changes the entity tag alone. */
    private void touch(Caller caller, HeldConsultation consultation) {
        if (consultation.life().publishedAt() == null) {
            consultation.touchDraft(caller.subject(), clock.instant());
        } else {
            consultations.advance(consultation);
        }
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
