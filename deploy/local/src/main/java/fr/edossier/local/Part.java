package fr.edossier.local;

import java.util.Optional;

/** Something the stack starts, waits for and stops. */
interface Part {
    String name();

    int port();

    /** Returns when it is ready to serve. Called again after {@link #stop} or {@link #kill}. */
    void start();

    /** Ends it in good order; does nothing when it does not run. */
    void stop();

    /** Ends it as a crash would. */
    void kill();

    Optional<ProcessHandle> process();
}
