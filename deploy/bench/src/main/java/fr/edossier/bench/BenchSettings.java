package fr.edossier.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a run.
 *
 * @param warmUp duration for each side, before the first round
 * @param items number of items in the catalogue
 * @param consultations number of consultations that are searched
 * @param keep whether the databases of the last run are used again
 * @param only names of the scenarios to run; empty for all
 */
record BenchSettings(
        int rounds, Bounds bounds, Duration warmUp, int items, int consultations, boolean keep, Set<String> only) {
    private static final int READS_PER_WORKER = 500_000;

    /** Source of settings, such as {@code System::getProperty}; null when absent. */
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
                number(property, "bench.items", 100_000),
                number(property, "bench.consultations", 100_000),
                isOn(property, "bench.keep"),
                names(property, "bench.only"));
    }

    /** Returns the scenarios to run, in the order of the names given. */
    List<String> chosenOf(Collection<String> scenarios) {
        List<String> unknown =
                only.stream().filter(name -> !scenarios.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "-Dbench.only names " + unknown + "; the scenarios are " + List.copyOf(scenarios));
        }
        return scenarios.stream()
                .filter(name -> only.isEmpty() || only.contains(name))
                .toList();
    }

    private static Set<String> names(Source property, String name) {
        String text = property.value(name);
        return text == null ? Set.of() : Set.of(text.trim().split("\\s*,\\s*"));
    }

    /** Reads a switch; one given without a value is on. */
    private static boolean isOn(Source property, String name) {
        String text = property.value(name);
        return text != null
                && switch (text.trim()) {
                    case "", "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(name, text, "true or false");
                };
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
            throw wrong(name, text, "a whole number above 0");
        }
        throw wrong(name, text, "a whole number above 0");
    }

    private static IllegalArgumentException wrong(String name, String text, String wanted) {
        return new IllegalArgumentException("-D" + name + " is \"" + text + "\"; give it " + wanted);
    }
}
