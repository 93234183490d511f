package fr.edossier.platform.storage;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** {@code edossier.storage.*} */
@ConfigMapping(prefix = "edossier.storage")
public interface StorageConfig {
    /** Folder of this service's files, on a local disk; needed only by a service that keeps files. */
    Optional<Path> directory();
}
