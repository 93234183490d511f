package fr.edossier.tender.file;

import io.smallrye.config.ConfigMapping;

/** The service's limits for uploaded files. */
@ConfigMapping(prefix = "edossier.files")
public interface FileLimits {
    /** Largest file, in bytes. */
    long maxSize();

    int maxPerDossier();
}
