package fr.edossier.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A process started by the stack. */
final class ChildProcess {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String part;
    private final Process process;
    private final Path log;
    private final ProcessRegistry registry;
    private final Consumer<String> news;
    private volatile boolean wanted;

    ChildProcess(String part, Process process, Path log, ProcessRegistry registry, Consumer<String> news) {
        this.part = part;
        this.process = process;
        this.log = log;
        this.registry = registry;
        this.news = news;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits until {@code ready} answers 200. */
    void awaitReady(URI ready, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!Probe.answers(ready)) {
            if (!process.isAlive()) {
                throw failure("it ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failure("not ready after " + limit.toSeconds() + " s");
            }
            Probe.pause(part);
        }
        wanted = true;
        var unused = process.onExit().thenAccept(this::tellIfUnwanted);
    }

    private void tellIfUnwanted(Process ended) {
        if (wanted) {
            news.accept("%s ended by itself with exit code %d; the others go on. Its log: %s"
                    .formatted(part, ended.exitValue(), log));
        }
    }

    /** Waits until the process has ended by itself with exit code 0. */
    void awaitSuccess() {
        try {
            int code = process.waitFor();
            registry.remove(part);
            if (code != 0) {
                throw failure("it ended with exit code " + code);
            }
        } catch (InterruptedException e) {
            throw Probe.interrupted(part);
        }
    }

    void stop() {
        wanted = false;
        ProcessTree.stop(handle(), GRACE);
        registry.remove(part);
    }

    void kill() {
        wanted = false;
        ProcessTree.kill(handle());
        registry.remove(part);
    }

    private StartFailure failure(String what) {
        List<String> tail = LogTail.of(log);
        List<String> signs = new ArrayList<>(tail);
        signs.add(what);
        return new StartFailure(part, what, Advice.of(signs), tail);
    }
}
