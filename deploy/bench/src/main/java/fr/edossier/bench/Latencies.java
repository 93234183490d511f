package fr.edossier.bench;

import java.util.Arrays;
import java.util.Collection;

/** Durations of the reads. */
final class Latencies {
    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    static Latencies merged(Collection<long[]> workers) {
        return of(workers.stream().flatMapToLong(Arrays::stream).toArray());
    }

    int count() {
        return sortedNanos.length;
    }

    /**
     * Returns the shortest duration that at least this share of the reads does not exceed (nearest rank).
     *
     * @param share above 0, at most 1
     * @throws IllegalArgumentException also when there are no reads
     */
    long nanos(double share) {
        if (sortedNanos.length == 0 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(share + " of " + sortedNanos.length + " latencies");
        }
        return sortedNanos[(int) Math.ceil(share * sortedNanos.length) - 1];
    }
}
