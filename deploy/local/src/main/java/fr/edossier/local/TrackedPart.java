package fr.edossier.local;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part with its state and its start-up time. */
final class TrackedPart {
    private static final double NANOS = 1e9;

    private final Part part;
    private volatile PartStatus.State state = PartStatus.State.WAITING;
    private volatile @Nullable Double secondsToReady;

    TrackedPart(Part part) {
        this.part = part;
    }

    String name() {
        return part.name();
    }

    int port() {
        return part.port();
    }

    void start() {
        long begun = System.nanoTime();
        secondsToReady = null;
        state = PartStatus.State.STARTING;
        try {
            part.start();
            secondsToReady = Math.round((System.nanoTime() - begun) / NANOS * 100) / 100.0;
            state = PartStatus.State.READY;
        } catch (RuntimeException e) {
            state = PartStatus.State.FAILED;
            throw e;
        }
    }

    void stop() {
        part.stop();
        state = PartStatus.State.STOPPED;
    }

    void kill() {
        part.kill();
        state = PartStatus.State.STOPPED;
    }

    PartStatus status() {
        Optional<ProcessHandle> process = part.process().filter(ProcessHandle::isAlive);
        PartStatus.State seen = state == PartStatus.State.READY && process.isEmpty() ? PartStatus.State.STOPPED : state;
        return new PartStatus(
                part.name(),
                seen,
                part.port(),
                process.map(ProcessHandle::pid).orElse(null),
                process.map(ResidentMemory::ofTree).orElse(null),
                secondsToReady);
    }
}
