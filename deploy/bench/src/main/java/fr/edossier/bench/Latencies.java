package fr.edossier.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long each read took. */
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
     * The shortest that at least this share of all does not exceed (nearest rank).
     *
     * @param share above 0, at most 1
     * @throws IllegalArgumentException also when there are none
     */
    long nanos(double share) {
        if (sortedNanos.length == 0 || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(share + " of " + sortedNanos.length + " latencies");
        }
        return sortedNanos[(int) Math.ceil(share * sortedNanos.length) - 1];
    }
}
