package fr.edossier.bench;

import java.io.IOException;

/** One way to ask. */
interface Side {
    String name();

    /** A reader of its own for each worker; what it takes to open one is not measured. */
    Reader open(int worker) throws Exception;

    /** Used by one thread. */
    interface Reader extends AutoCloseable {
        /** Asks once and checks the answer: a wrong one ends the measure. */
        void read() throws Exception;

        @Override
        void close() throws IOException;
    }
}
