package fr.edossier.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * One question asked in two ways, usually of the service and directly of the database; the second shows what the
 * machine can do.
 *
 * @param target share of the reference's rate that the service should reach
 * @param slowest limit of the service's 99th percentile, if any
 */
record Scenario(String title, double target, Optional<Duration> slowest, Side service, Side reference) {
    private static final double PAGES = 0.6;
    private static final Duration SEARCH = Duration.ofMillis(25);

    /** Creates a scenario for pages of a list and other quick reads. */
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
