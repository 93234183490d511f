package fr.edossier.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Loads the demo data that a data folder does not have yet. */
final class DemoSteps {
    private static final Duration EXPECTED = Duration.ofSeconds(5);

    private DemoSteps() {}

    /** Returns the demo data of the suite, in loading order. */
    static List<DemoStep> all() {
        return List.of(new DemoReview(), new DemoOfficerKeys());
    }

    static void load(List<DemoStep> steps, LocalStack stack, Path data, Progress progress) {
        Path marker = data.resolve("demo.loaded");
        try {
            List<String> loaded = Files.exists(marker) ? Files.readAllLines(marker) : List.of();
            for (DemoStep step : steps) {
                if (!loaded.contains(step.title()) && stack.options().services().contains(step.service())) {
                    progress.step("Demo data: " + step.title(), EXPECTED, () -> step.load(stack));
                    Files.write(
                            marker,
                            List.of(step.title()),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
