package fr.edossier.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends a process and its descendants. */
final class ProcessTree {
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private ProcessTree() {}

    /** Asks the process to end, waits for {@code grace}, then kills the rest. */
    static void stop(ProcessHandle process, Duration grace) {
        List<ProcessHandle> tree = of(process);
        process.destroy();
        if (!ended(tree, grace)) {
            kill(tree);
        }
    }

    /** Kills the process as a crash would and returns when it has ended. */
    static void kill(ProcessHandle process) {
        kill(of(process));
    }

    /** Returns the process first, then its descendants. */
    static List<ProcessHandle> of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void kill(List<ProcessHandle> tree) {
        tree.forEach(ProcessHandle::destroyForcibly);
        ended(tree, AFTER_KILL);
    }

    private static boolean ended(List<ProcessHandle> tree, Duration limit) {
        CompletableFuture<?> all =
                CompletableFuture.allOf(tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            all.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
