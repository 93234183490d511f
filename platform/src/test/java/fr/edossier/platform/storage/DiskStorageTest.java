package fr.edossier.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.runtime.StartupEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiskStorageTest {
    @TempDir
    private Path temporary;

    private Path directory;
    private DiskStorage storage;

    @BeforeEach
    void start() {
        directory = temporary.resolve("files");
        storage = new DiskStorage(() -> Optional.of(directory));
        storage.sweep(new StartupEvent());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void givesBackWhatWasStored(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);

        UUID stored = storage.store(new ByteArrayInputStream(content));

        try (InputStream opened = storage.open(stored)) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        assertThat(files()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,3,abc", "2,3,cde", "0,100,abcdef", "5,1,f", "6,3,''", "9,1,''"})
    void givesBackAPartOfWhatWasStored(long first, long length, String part) throws IOException {
        UUID stored = storage.store(text("abcdef"));

        try (InputStream opened = storage.open(stored, first, length)) {
            assertThat(opened).hasContent(part);
        }
    }

    @Test
    void aPartOfNoFileIsNotOpened() {
        assertThatThrownBy(() -> storage.open(UUID.randomUUID(), 0, 1)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void keepsNothingOfABrokenUpload() {
        InputStream broken = new SequenceInputStream(text("the first half"), new Late(() -> {
            throw new UncheckedIOException(new IOException("connection lost"));
        }));

        assertThatThrownBy(() -> storage.store(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("connection lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void sweepsAtStartWhatACrashLeftAndNothingElse() throws IOException {
        UUID stored = storage.store(text("whole"));
        Files.writeString(directory.resolve("incoming").resolve(UUID.randomUUID() + ".part"), "half");

        new DiskStorage(() -> Optional.of(directory)).sweep(new StartupEvent());

        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactly(stored.toString());
    }

    @Test
    void sweepSparesAnUploadThatIsGoingOn() {
        InputStream sweeping = new SequenceInputStream(text("first half, "), new Late(() -> {
            assertThat(files()).hasSize(1);
            new DiskStorage(() -> Optional.of(directory)).sweep(new StartupEvent());
        }));

        UUID stored = storage.store(sweeping);

        assertThat(contentOf(stored)).isEqualTo("first half, second half");
    }

    @Test
    void deletesOnceAndForAll() {
        UUID stored = storage.store(text("abc"));

        storage.delete(stored);

        assertThatThrownBy(() -> storage.open(stored)).isInstanceOf(UncheckedIOException.class);
        assertThatCode(() -> storage.delete(stored)).doesNotThrowAnyException();
        assertThat(files()).isEmpty();
    }

    @Test
    void nobodyElseOnTheMachineReadsTheFiles() throws IOException {
        assumeTrue(Files.getFileStore(temporary).supportsFileAttributeView("posix"));
        UUID stored = storage.store(text("abc"));

        Path file = files().get(0);
        assertThat(file).hasFileName(stored.toString());
        assertThat(modeOf(file)).isEqualTo("rw-------");
        for (Path folder = file.getParent(); !folder.equals(temporary); folder = folder.getParent()) {
            assertThat(modeOf(folder)).as(folder.toString()).isEqualTo("rwx------");
        }
    }

    @Test
    void aServiceWithoutFilesNeedsNoFolder() {
        DiskStorage none = new DiskStorage(Optional::empty);

        assertThatCode(() -> none.sweep(new StartupEvent())).doesNotThrowAnyException();
        assertThatThrownBy(() -> none.store(text("abc"))).hasMessageContaining("edossier.storage.directory");
    }

    private String contentOf(UUID id) {
        try (InputStream opened = storage.open(id)) {
            return new String(opened.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    /** An upload that runs a task before its second half. */
    private static final class Late extends ByteArrayInputStream {
        private final Runnable before;

        Late(Runnable before) {
            super("second half".getBytes(StandardCharsets.UTF_8));
            this.before = before;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            if (pos == 0) {
                before.run();
            }
            return super.read(buffer, offset, length);
        }
    }
}
