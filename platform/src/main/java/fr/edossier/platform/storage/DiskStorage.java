package fr.edossier.platform.storage;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Files on a local disk, each under its id in two levels of folders. A file is written to the folder {@code incoming}
 * as {@code <id>.part}, locked, and moved to its place when it is complete and flushed to disk. A part that no process
 * has locked is left over from an interrupted upload.
 */
@ApplicationScoped
class DiskStorage implements FileStorage {
    private static final int BUFFER = 1 << 16;

    private final Optional<Path> directory;

    DiskStorage(StorageConfig config) {
        this.directory = config.directory().map(Path::toAbsolutePath);
    }

    @Override
    public UUID store(InputStream content) {
        UUID id = UUID.randomUUID();
        Path part = incoming().resolve(id + ".part");
        Path file = pathOf(id);
        boolean kept = false;
        try {
            createFolder(part.getParent());
            createFolder(file.getParent());
            write(content, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.getParent());
            sync(file.getParent().getParent());
            sync(root());
            kept = true;
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                discard(part);
                discard(file);
            }
        }
    }

    @Override
    public InputStream open(UUID id) {
        try {
            return Files.newInputStream(pathOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(UUID id, long first, long length) {
        try {
            SeekableByteChannel file = Files.newByteChannel(pathOf(id)).position(first);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(file))
                    .setMaxCount(length)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(UUID id) {
        discard(pathOf(id));
    }

    /**
     * Deletes parts left over from interrupted uploads. A locked part belongs to an upload still going on, perhaps in
     * the process that this one replaces.
     */
    void sweep(@Observes StartupEvent start) {
        if (directory.isEmpty()) {
            return;
        }
        try {
            createFolder(incoming());
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming())) {
                for (Path part : parts) {
                    if (isAbandoned(part)) {
                        discard(part);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(InputStream content, Path part) throws IOException {
        byte[] buffer = new byte[BUFFER];
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, mode(part, "rw-------"))) {
            channel.lock();
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, count);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        }
    }

    private static boolean isAbandoned(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    /** Flushes the folder: a new name survives a power failure only then. Windows neither needs nor allows it. */
    private static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] mode(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path root() {
        return directory.orElseThrow(() -> new IllegalStateException("edossier.storage.directory is not set"));
    }

    private Path incoming() {
        return root().resolve("incoming");
    }

    /** Spreads random ids evenly over 65,536 folders. */
    private Path pathOf(UUID id) {
        String name = id.toString();
        return root().resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
