package fr.edossier.tender.dossier;

import fr.edossier.tender.file.FileView;
import java.util.UUID;

/** A file as an envelope refers to it. */
public record SealedFile(UUID id, String name, long size, String sha256, UUID storageId) {
    public FileView view() {
        return new FileView(id, name, size, sha256);
    }
}
