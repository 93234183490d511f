package fr.edossier.tender.dossier;

import java.util.List;
import java.util.UUID;

/**
 * What a submitted dossier consists of, without saying anything of its content.
 *
 * @param lots lots that it bids for
 */
public record Manifest(List<UUID> lots, List<ManifestFile> files) {
    public List<ManifestFile> application() {
        return files.stream().filter(file -> file.lotId() == null).toList();
    }

    public List<ManifestFile> bidFor(UUID lotId) {
        return files.stream().filter(file -> lotId.equals(file.lotId())).toList();
    }
}
