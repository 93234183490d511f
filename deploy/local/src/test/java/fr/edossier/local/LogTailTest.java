package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void givesTheLastThirtyLinesOldestFirst() throws IOException {
        Path log = write(100, "line ");

        assertThat(LogTail.of(log)).hasSize(30).startsWith("line 71").endsWith("line 100");
    }

    @Test
    void givesAllOfAShortLog() throws IOException {
        assertThat(LogTail.of(write(2, "é"))).containsExactly("é1", "é2");
    }

    @Test
    void readsOnlyTheEndOfAHugeLog() throws IOException {
        Path log = write(40_000, "a rather long line of a rather long log, number ");

        assertThat(LogTail.of(log)).hasSize(30).endsWith("a rather long line of a rather long log, number 40000");
    }

    @Test
    void isEmptyWithoutALog() {
        assertThat(LogTail.of(folder.resolve("none.log"))).isEmpty();
    }

    private Path write(int lines, String prefix) throws IOException {
        return Files.write(
                folder.resolve("part.log"),
                IntStream.rangeClosed(1, lines).mapToObj(i -> prefix + i).toList());
    }
}
