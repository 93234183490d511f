package fr.edossier.tender.file;

import io.smallrye.config.ConfigMapping;

/** What the service takes of files. */
@ConfigMapping(prefix = "edossier.files")
public interface FileLimits {
    /** Largest file, in bytes. */
    long maxSize();

    int maxPerDossier();
}
