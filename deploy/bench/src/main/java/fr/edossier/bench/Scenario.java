package fr.edossier.bench;

import java.time.Duration;
import java.util.Optional;

/** One question asked in two ways, as a rule of the service and of the database directly: the second says what the machine can do. */
interface Scenario {
    String title();

    /** Share of the reference's rate that the service is meant to reach. */
    double target();

    /** What the service's 99th percentile is meant to stay below, if anything. */
    default Optional<Duration> slowest() {
        return Optional.empty();
    }

    Side service();

    Side reference();
}
