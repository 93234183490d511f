package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            There is insufficient memory for the Java Runtime Environment to continue.            | Too little memory
            Terminating due to java.lang.OutOfMemoryError: Java heap space                        | Too little memory
            FATAL:  could not map anonymous shared memory: Cannot allocate memory                 | Too little memory
            java.io.IOException: No space left on device                                          | The disk is full
            java.lang.UnsupportedClassVersionError: Main has been compiled by a more recent one   | This JDK is too old
            java.net.BindException: Address already in use                                        | Its port was taken
            ERROR Port 8081 seems to be in use by another process: Port 8081 already in use       | Its port was taken
            FATAL: password authentication failed for user "tender"                               | The databases do not fit
            FATAL:  database files are incompatible with server                                   | another version
            Migration checksum mismatch for migration version 1                                   | another version of the suite
            unshare: unshare failed: Operation not permitted                                      | ordinary user
            java.nio.file.AccessDeniedException: postgresql                                       | who owns the data folder
            """)
    void saysWhatToDoAbout(String line, String advice) {
        assertThat(Advice.of(List.of("INFO  all was well", line, "INFO  bye"))).contains(advice);
    }

    /** The log has two lines for each old migration; the exception itself may be above its last lines. */
    @Test
    void namesFreshForADatabaseWithTheMigrationsOfAnotherVersion(@TempDir Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Caused by: org.flywaydb.core.api.exception.FlywayValidateException: Validate failed");
        for (int i = 0; i < LogTail.LINES; i++) {
            lines.add("Detected applied migration not resolved locally: 2026112310%02d.".formatted(i));
            lines.add("If you removed this migration intentionally, run repair to mark the migration as deleted.");
        }
        lines.add("Need more flexibility with validation rules? Learn more: https://rd.gt/3AbJUZE");
        lines.add("\tat org.flywaydb.core.Flyway.migrate(Flyway.java:187)");
        Path log = Files.write(folder.resolve("tender-service.log"), lines);

        assertThat(LogTail.of(log)).noneMatch(line -> line.contains("FlywayValidateException"));
        assertThat(Advice.of(LogTail.of(log)))
                .startsWith("The data was written by another version of the suite")
                .contains("-Dfresh");
    }

    @Test
    void pointsToTheLogWhenItKnowsNoBetter() {
        assertThat(Advice.of(List.of("something odd"))).startsWith("Read the log above");
    }
}
