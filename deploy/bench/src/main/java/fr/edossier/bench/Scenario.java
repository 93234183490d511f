package fr.edossier.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * One question asked in two ways, as a rule of the service and of the database directly: the second says what the machine can do.
 *
 * @param target share of the reference's rate that the service is meant to reach
 * @param slowest what the service's 99th percentile is meant to stay below, if anything
 */
record Scenario(String title, double target, Optional<Duration> slowest, Side service, Side reference) {
    private static final double PAGES = 0.6;
    private static final Duration SEARCH = Duration.ofMillis(25);

    /** Pages of a list or what is as quick. */
    static Scenario of(String title, double target, Side service, Side reference) {
        return new Scenario(title, target, Optional.empty(), service, reference);
    }

    static Scenario list(String title, Side service, Side reference) {
        return of(title, PAGES, service, reference);
    }

    static Scenario search(String title, Side service, Side reference) {
        return new Scenario(title, PAGES, Optional.of(SEARCH), service, reference);
    }
}
