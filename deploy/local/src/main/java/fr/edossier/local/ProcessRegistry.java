package fr.edossier.local;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Stores the running processes of a stack on disk, so that the next start finds processes left over from a killed
 * launcher. A process is identified by its number and start instant, because numbers are used again.
 */
final class ProcessRegistry {
    /**
     * Tolerance for start instants: Linux derives them from a boot time that clock corrections move by a fraction of a
     * second.
     */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    record Entry(String part, long pid, long startedMillis) {}

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    ProcessRegistry(Path file) {
        this.file = file;
    }

    synchronized void add(String part, ProcessHandle process) {
        entries.removeIf(entry -> entry.part().equals(part));
        entries.add(new Entry(
                part,
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L)));
        write();
    }

    synchronized void remove(String part) {
        if (entries.removeIf(entry -> entry.part().equals(part))) {
            write();
        }
    }

    /** Returns the processes of an earlier stack of this folder that still run, the last started first. */
    List<ProcessHandle> leftovers() {
        List<Entry> earlier = new ArrayList<>(read());
        Collections.reverse(earlier);
        return earlier.stream()
                .map(ProcessRegistry::running)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ProcessHandle> running(Entry entry) {
        return ProcessHandle.of(entry.pid()).filter(ProcessHandle::isAlive).filter(process -> process.info()
                .startInstant()
                .filter(started -> near(started, Instant.ofEpochMilli(entry.startedMillis())))
                .isPresent());
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(START_TOLERANCE) <= 0;
    }

    private List<Entry> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Json.MAPPER.readValue(file.toFile(), new TypeReference<List<Entry>>() {});
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Json.MAPPER.writeValue(next.toFile(), entries);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
