package fr.edossier.tender.dossier;

import io.smallrye.config.ConfigMapping;

/** {@code edossier.files.*} */
@ConfigMapping(prefix = "edossier.files")
interface FileConfig {
    /** Largest file, in bytes. */
    long maxSize();

    /** How many files a dossier holds at most. */
    int maxPerDossier();
}
