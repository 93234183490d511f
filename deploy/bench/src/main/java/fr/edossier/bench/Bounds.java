package fr.edossier.bench;

import java.time.Duration;

/**
 * How long one side is asked: until the time is over or each worker has read enough, whichever is first.
 *
 * @param workers readers at the same time, each waiting for its answer before it asks again
 * @param readsPerWorker at most
 */
record Bounds(int workers, Duration time, int readsPerWorker) {
    Bounds withTime(Duration other) {
        return new Bounds(workers, other, readsPerWorker);
    }
}
