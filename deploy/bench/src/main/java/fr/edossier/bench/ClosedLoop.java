package fr.edossier.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs a few workers against one side at once and records how long each answer took. */
final class ClosedLoop {
    /** How long a round may take beyond its time, so that a read that never returns cannot block the measurement. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Processors processors;

    ClosedLoop(Processors processors) {
        this.processors = processors;
    }

    Sample run(Side side, Bounds bounds) throws InterruptedException {
        List<Side.Reader> readers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(bounds.workers());
        try {
            for (int worker = 0; worker < bounds.workers(); worker++) {
                readers.add(side.open(worker));
            }
            CyclicBarrier together = new CyclicBarrier(bounds.workers() + 1);
            List<Future<long[]>> running = new ArrayList<>();
            for (Side.Reader reader : readers) {
                running.add(threads.submit(() -> {
                    together.await();
                    return readings(reader, bounds);
                }));
            }
            Map<Party, Duration> before = processors.used();
            long begun = System.nanoTime();
            together.await();
            List<long[]> parts = new ArrayList<>();
            for (Future<long[]> worker : running) {
                parts.add(worker.get(bounds.time().plus(PATIENCE).toSeconds(), TimeUnit.SECONDS));
            }
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
            Map<Party, Duration> cpu = Processors.between(before, processors.used());
            return new Sample(Latencies.merged(parts), elapsed, cpu);
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(side.name() + ": " + e.getCause(), e.getCause());
        } catch (Exception e) {
            throw new IllegalStateException(side.name() + ": " + e, e);
        } finally {
            threads.shutdownNow();
            close(readers);
        }
    }

    private static long[] readings(Side.Reader reader, Bounds bounds) throws Exception {
        long[] nanos = new long[bounds.readsPerWorker()];
        int reads = 0;
        long begun = System.nanoTime();
        long limit = bounds.time().toNanos();
        long at = begun;
        while (reads < nanos.length && at - begun < limit) {
            reader.read();
            long now = System.nanoTime();
            nanos[reads++] = now - at;
            at = now;
        }
        return Arrays.copyOf(nanos, reads);
    }

    private static void close(List<Side.Reader> readers) {
        for (Side.Reader reader : readers) {
            try {
                reader.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
