package fr.edossier.local;

import java.time.Duration;
import java.util.Locale;

/** Texts and characters of the progress display. */
final class ProgressText {
    private static final int WIDTH = 24;

    private ProgressText() {}

    /** Draws a bar; a {@code share} outside 0 to 1 is limited to it. */
    static String bar(double share) {
        int full = (int) Math.round(Math.max(0, Math.min(1, share)) * WIDTH);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    /** Formats a duration: {@code 0.3 s}, {@code 12.4 s}, {@code 2 min 05 s}. */
    static String seconds(Duration duration) {
        if (duration.toSeconds() >= 60) {
            return "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Formats a size: {@code 812 MiB}, {@code 1.6 GiB}. */
    static String memory(long bytes) {
        long mebibytes = bytes >> 20;
        return mebibytes < 1024 ? mebibytes + " MiB" : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024.0);
    }

    /**
     * Returns the line for a step in progress. Without a known share, the elapsed part of {@code expected} replaces it.
     */
    static String underWay(String title, double share, Duration elapsed, Duration expected) {
        double shown =
                share >= 0 ? share : Math.min(0.95, (double) elapsed.toMillis() / Math.max(1, expected.toMillis()));
        return title + " " + bar(shown) + " " + seconds(elapsed);
    }

    static String done(String title, Duration elapsed) {
        return "  ok      " + padded(title) + seconds(elapsed);
    }

    static String failed(String title, Duration elapsed) {
        return "  FAILED  " + padded(title) + seconds(elapsed);
    }

    static String givenUp(String title) {
        return "  stopped " + title;
    }

    static String begun(String title) {
        return "  ...     " + title;
    }

    private static String padded(String title) {
        return title + " ".repeat(Math.max(1, 40 - title.length()));
    }
}
