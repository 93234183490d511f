package fr.edossier.bench;

import java.time.Duration;

/**
 * End of a round: when the time is over or each worker has read enough, whichever is first.
 *
 * @param workers number of concurrent readers, each waiting for its answer before it asks again
 * @param readsPerWorker at most
 */
record Bounds(int workers, Duration time, int readsPerWorker) {
    Bounds withTime(Duration other) {
        return new Bounds(workers, other, readsPerWorker);
    }
}
