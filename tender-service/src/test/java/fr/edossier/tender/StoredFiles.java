package fr.edossier.tender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test has on disk. */
public final class StoredFiles {
    private StoredFiles() {}

    public static Set<Path> now() {
        Path directory = ConfigProvider.getConfig().getValue("edossier.storage.directory", Path.class);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
