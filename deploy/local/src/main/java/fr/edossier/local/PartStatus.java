package fr.edossier.local;

import org.jspecify.annotations.Nullable;

/**
 * Current status of a part.
 *
 * @param pid null when the part does not run here
 * @param residentMemoryBytes null when the part does not run here
 * @param secondsToReady null while it is not ready
 */
public record PartStatus(
        String name,
        State state,
        int port,
        @Nullable Long pid,
        @Nullable Long residentMemoryBytes,
        @Nullable Double secondsToReady) {

    /** Life of a part. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        EXTERNAL,
        STOPPED,
        FAILED
    }
}
