package fr.edossier.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs calls that start at the same instant, each on its own thread. */
public final class Races {
    private static final int PATIENCE_SECONDS = 60;

    private Races() {}

    /**
     * Returns the results in the order of the runners.
     *
     * @param call by the runner's number, from 0
     */
    public static <T> List<T> run(int runners, IntFunction<T> call) {
        return run(IntStream.range(0, runners)
                .<Callable<T>>mapToObj(runner -> () -> call.apply(runner))
                .toList());
    }

    /**
     * Returns the results in the order of the calls.
     *
     * @throws AssertionError when a call throws or does not end within a minute
     */
    public static <T> List<T> run(List<Callable<T>> calls) {
        ExecutorService runners = Executors.newFixedThreadPool(calls.size());
        CountDownLatch atTheLine = new CountDownLatch(calls.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(runners.submit(() -> {
                    atTheLine.countDown();
                    start.await();
                    return call.call();
                }));
            }
            atTheLine.await();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("a runner failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a runner did not end within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            runners.shutdownNow();
        }
    }
}
