package fr.edossier.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of the parties, each with the processes it started; zero where the operating system does not report
 * it. A process that ends between two readings is not counted; neither the service's nor the reference's connections
 * end.
 */
final class Processors {
    private final Map<Party, ProcessHandle> processes;

    Processors(Map<Party, ProcessHandle> processes) {
        this.processes = Map.copyOf(processes);
    }

    Map<Party, Duration> used() {
        Map<Party, Duration> used = new EnumMap<>(Party.class);
        processes.forEach((party, process) -> used.put(party, used(party, process)));
        return used;
    }

    static Map<Party, Duration> between(Map<Party, Duration> before, Map<Party, Duration> after) {
        Map<Party, Duration> spent = new EnumMap<>(Party.class);
        after.forEach((party, used) -> {
            Duration more = used.minus(before.getOrDefault(party, Duration.ZERO));
            spent.put(party, more.isNegative() ? Duration.ZERO : more);
        });
        return spent;
    }

    /** Excludes the client's descendants, because the client started the other parties. */
    private static Duration used(Party party, ProcessHandle process) {
        Stream<ProcessHandle> own =
                party == Party.CLIENT ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
        return own.map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
