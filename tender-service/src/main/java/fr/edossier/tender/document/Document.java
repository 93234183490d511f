package fr.edossier.tender.document;

import fr.edossier.tender.file.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One upload of a document, or its removal. The bytes are in the file storage. */
@Entity
@Table(name = "consultation_document")
@IdClass(Document.Key.class)
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Document {
    @Id
    private UUID consultationId;

    @Id
    private UUID id;

    @Id
    private int number;

    private @Nullable String name;
    private @Nullable String mediaType;
    private @Nullable Long size;
    private @Nullable String sha256;
    private @Nullable UUID storageId;
    private boolean removed;
    private String uploadedBy;
    private Instant uploadedAt;

    /** Version of the consultation that made it public; null until then. */
    private @Nullable Integer since;

    record Key(UUID consultationId, UUID id, int number) implements Serializable {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    Document(Key key, String name, String mediaType, StoredFile stored, String uploadedBy, Instant now) {
        this(key, uploadedBy, now);
        this.name = name;
        this.mediaType = mediaType;
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.storageId = stored.id();
        this.removed = false;
    }

    private Document(Key key, String by, Instant now) {
        this.consultationId = key.consultationId();
        this.id = key.id();
        this.number = key.number();
        this.uploadedBy = by;
        this.uploadedAt = now;
        this.removed = true;
    }

    static Document removal(Key key, String by, Instant now) {
        return new Document(key, by, now);
    }

    /** A further upload with the same name and bytes. */
    static Document again(Key key, Document shown, String by, Instant now) {
        Document again = new Document(key, by, now);
        again.name = shown.name;
        again.mediaType = shown.mediaType;
        again.size = shown.size;
        again.sha256 = shown.sha256;
        again.storageId = shown.storageId;
        again.removed = false;
        return again;
    }

    /** Copies it into another consultation, as upload 1. */
    Document copy(UUID consultation, String by, Instant now) {
        return again(new Key(consultation, id, 1), this, by, now);
    }

    boolean saysTheSameAs(Document other) {
        return removed == other.removed && Objects.equals(name, other.name) && Objects.equals(sha256, other.sha256);
    }

    void publish(int version) {
        since = version;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String tag() {
        return DocumentView.tag(number);
    }

    boolean isRemoved() {
        return removed;
    }

    boolean isStaged() {
        return since == null;
    }

    UUID storageId() {
        return Objects.requireNonNull(storageId);
    }

    /** The view; only for an upload, not for a removal. */
    DocumentView view() {
        return new DocumentView(
                id,
                number,
                Objects.requireNonNull(name),
                Objects.requireNonNull(mediaType),
                Objects.requireNonNull(size),
                Objects.requireNonNull(sha256),
                since);
    }
}
