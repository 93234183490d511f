package fr.edossier.tender.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a submitted dossier, and what it belongs to.
 *
 * @param lotId lot whose bid it belongs to; null for a file of the application
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 * @param storageId id in the file storage
 */
public record ManifestFile(UUID id, @Nullable UUID lotId, String name, long size, String sha256, UUID storageId) {
    public DossierFileView view() {
        return new DossierFileView(id, lotId, name, size, sha256);
    }
}
