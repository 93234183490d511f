package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRegistryTest {
    @TempDir
    Path folder;

    private Path file;
    private Process running;

    @BeforeEach
    void startAProcess() throws IOException {
        file = folder.resolve("processes.json");
        Path root = folder.resolve("checkout");
        StubService.packageAs(Service.TENDER, root);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Service.TENDER.application(root).resolve("quarkus-run.jar").toString());
        builder.environment().put("EDOSSIER_HTTP_PORT", PortCheck.pick(1).get(0).toString());
        running = builder.start();
    }

    @AfterEach
    void endIt() {
        ProcessTree.kill(running.toHandle());
    }

    @Test
    void laterRegistryFindsWhatAnEarlierOneRecorded() {
        new ProcessRegistry(file).add("tender-service", running.toHandle());

        assertThat(new ProcessRegistry(file).leftovers()).containsExactly(running.toHandle());
    }

    @Test
    void processThatHasEndedIsNoLeftover() {
        new ProcessRegistry(file).add("tender-service", running.toHandle());
        ProcessTree.kill(running.toHandle());

        assertThat(new ProcessRegistry(file).leftovers()).isEmpty();
    }

    @Test
    void anotherProcessOfTheSameNumberIsLeftAlone() throws IOException {
        long startedLongBefore = running.info().startInstant().orElseThrow().toEpochMilli() - 60_000;
        Json.MAPPER.writeValue(
                file.toFile(), List.of(new ProcessRegistry.Entry("tender-service", running.pid(), startedLongBefore)));

        assertThat(new ProcessRegistry(file).leftovers()).isEmpty();
    }

    @Test
    void stoppedPartIsForgotten() {
        ProcessRegistry registry = new ProcessRegistry(file);
        registry.add("tender-service", running.toHandle());
        registry.remove("tender-service");

        assertThat(new ProcessRegistry(file).leftovers()).isEmpty();
    }

    @Test
    void damagedRecordIsNoReasonNotToStart() throws IOException {
        Files.writeString(file, "[{\"part\": \"ten");

        assertThat(new ProcessRegistry(file).leftovers()).isEmpty();
    }

    @Test
    void takingTheDataFolderEndsLeftovers() {
        new ProcessRegistry(file).add("tender-service", running.toHandle());

        try (DataFolder data = DataFolder.take(folder)) {
            assertThat(data.stopLeftovers(new ProcessRegistry(file))).isEqualTo(1);
        }
        assertThat(running.isAlive()).isFalse();
    }
}
