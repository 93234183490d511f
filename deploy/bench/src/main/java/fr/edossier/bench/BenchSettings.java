package fr.edossier.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param warmUp for each side, before the first round
 * @param items how many items the catalogue holds
 */
record BenchSettings(int rounds, Bounds bounds, Duration warmUp, int items) {
    private static final int READS_PER_WORKER = 500_000;

    /** Like {@code System::getProperty}: null when absent. */
    interface Source {
        @Nullable
        String value(String name);
    }

    static BenchSettings read(Source property) {
        Bounds bounds = new Bounds(
                number(property, "bench.workers", 4),
                Duration.ofSeconds(number(property, "bench.seconds", 5)),
                READS_PER_WORKER);
        return new BenchSettings(
                number(property, "bench.rounds", 7),
                bounds,
                Duration.ofSeconds(number(property, "bench.warmup", 30)),
                number(property, "bench.items", 100_000));
    }

    private static int number(Source property, String name, int fallback) {
        String text = property.value(name);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.trim());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, text);
        }
        throw wrong(name, text);
    }

    private static IllegalArgumentException wrong(String name, String text) {
        return new IllegalArgumentException("-D" + name + " is \"" + text + "\"; give it a whole number above 0");
    }
}
