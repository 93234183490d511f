package fr.edossier.local;

import java.util.Optional;

/** A component that the stack starts, waits for and stops. */
interface Part {
    String name();

    int port();

    /** Starts the part and returns when it is ready to serve. Called again after {@link #stop} or {@link #kill}. */
    void start();

    /** Stops the part in good order; does nothing when it does not run. */
    void stop();

    /** Ends the part as a crash would. */
    void kill();

    Optional<ProcessHandle> process();
}
