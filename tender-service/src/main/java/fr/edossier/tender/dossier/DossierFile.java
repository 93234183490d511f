package fr.edossier.tender.dossier;

import fr.edossier.tender.file.FileView;
import fr.edossier.tender.file.StoredFile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of a dossier, under the id that its supplier gave it; its bytes are in the file storage. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
@IdClass(DossierFile.Key.class)
class DossierFile {
    @Id
    private UUID dossierId;

    @Id
    private UUID id;

    private @Nullable UUID lotId;
    private String name;
    private long size;
    private String sha256;
    private UUID storageId;
    private Instant uploadedAt;

    record Key(UUID dossierId, UUID id) implements Serializable {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected DossierFile() {}

    DossierFile(Key key, @Nullable UUID lotId, String name, StoredFile stored, Instant now) {
        this.dossierId = key.dossierId();
        this.id = key.id();
        this.lotId = lotId;
        this.name = name;
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.storageId = stored.id();
        this.uploadedAt = now;
    }

    UUID storageId() {
        return storageId;
    }

    /** Whether an upload would repeat this one. */
    boolean is(@Nullable UUID ofLot, StoredFile stored) {
        return Objects.equals(lotId, ofLot) && sha256.equals(stored.sha256());
    }

    @Nullable
    UUID lotId() {
        return lotId;
    }

    FileView sent() {
        return new FileView(name, size, sha256);
    }

    DossierFileView view() {
        return new DossierFileView(id, lotId, name, size, sha256);
    }

    ManifestFile listed() {
        return new ManifestFile(id, lotId, name, size, sha256, storageId);
    }
}
