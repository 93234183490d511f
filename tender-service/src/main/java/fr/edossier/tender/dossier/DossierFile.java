package fr.edossier.tender.dossier;

import fr.edossier.platform.storage.StoredFile;
import fr.edossier.tender.file.FileView;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A file of a dossier under the id its supplier gave it; its bytes are in the file storage. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
@IdClass(DossierFile.Key.class)
class DossierFile {
    @Id
    private UUID dossierId;

    @Id
    private UUID id;

    private String name;
    private long size;
    private String sha256;
    private UUID storageId;
    private Instant uploadedAt;

    record Key(UUID dossierId, UUID id) implements Serializable {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DossierFile() {}

    DossierFile(UUID dossierId, UUID id, String name, StoredFile stored, Instant now) {
        this.dossierId = dossierId;
        this.id = id;
        this.name = name;
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.storageId = stored.id();
        this.uploadedAt = now;
    }

    UUID storageId() {
        return storageId;
    }

    String sha256() {
        return sha256;
    }

    FileView view() {
        return new FileView(id, name, size, sha256);
    }

    SealedFile sealed() {
        return new SealedFile(id, name, size, sha256, storageId);
    }
}
