package fr.edossier.bench;

import java.io.IOException;

/** One way to ask. */
interface Side {
    String name();

    /** Opens a reader for a worker; the time this takes is not measured. */
    Reader open(int worker) throws Exception;

    /** Reads for one worker, on one thread. */
    interface Reader extends AutoCloseable {
        /** Asks once and checks the answer; a wrong one ends the measurement. */
        void read() throws Exception;

        @Override
        void close() throws IOException;
    }
}
