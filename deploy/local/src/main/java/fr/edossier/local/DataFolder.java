package fr.edossier.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data folder, locked by one running stack at a time. */
final class DataFolder implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Everything that a stack writes; the lock itself and unpacked software stay. */
    private static final List<String> CONTENTS = List.of(
            "postgresql",
            "keycloak",
            "storage",
            "logs",
            "officers",
            "demo.loaded",
            "secrets.properties",
            "processes.json");

    private final Path folder;
    private final FileChannel channel;

    private DataFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Locks the folder; fails when another stack has locked it. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new StartFailure(
                        "data folder",
                        "A stack is already running from " + folder,
                        "Stop it (Ctrl-C in its window), or give this one its own -Ddata=<folder> and ports.");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new StartFailure(
                    "data folder", folder + " cannot be used: " + e, Advice.of(List.of(String.valueOf(e))));
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException byThisProcess) {
            return null;
        }
    }

    /** Ends processes left over from a killed launcher and returns how many there were. */
    int stopLeftovers(ProcessRegistry registry) {
        List<ProcessHandle> leftovers = registry.leftovers();
        leftovers.forEach(process -> ProcessTree.stop(process, GRACE));
        return leftovers.size();
    }

    void empty() {
        delete(CONTENTS);
    }

    /** Empties the logs, so that their last lines are from this run. */
    void emptyLogs() {
        delete(List.of("logs"));
    }

    private void delete(List<String> names) {
        try {
            for (String name : names) {
                Folders.delete(folder.resolve(name));
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "data folder", folder + " cannot be emptied: " + e, Advice.of(List.of(e.toString())));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
