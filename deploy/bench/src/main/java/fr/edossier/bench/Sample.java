package fr.edossier.bench;

import java.time.Duration;
import java.util.Map;

/**
 * Result of one side in one round.
 *
 * @param cpu processor time of each party during the round
 */
record Sample(Latencies latencies, Duration elapsed, Map<Party, Duration> cpu) {
    Sample {
        cpu = Map.copyOf(cpu);
    }

    int reads() {
        return latencies.count();
    }

    double perSecond() {
        return reads() / (elapsed.toNanos() / 1e9);
    }

    double microseconds(double share) {
        return latencies.nanos(share) / 1e3;
    }

    double cpuMicroseconds(Party party) {
        return cpu.getOrDefault(party, Duration.ZERO).toNanos() / 1e3 / reads();
    }
}
