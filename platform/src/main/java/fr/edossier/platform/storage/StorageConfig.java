package fr.edossier.platform.storage;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** {@code edossier.storage.*} */
@ConfigMapping(prefix = "edossier.storage")
public interface StorageConfig {
    /** Folder of the files, of this service alone, on a local disk; only needed by a service that keeps files. */
    Optional<Path> directory();
}
