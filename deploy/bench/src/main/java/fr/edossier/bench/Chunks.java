package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Writes many rows, a thousand at a time, on two connections, as many as two processors can use. */
final class Chunks {
    static final int WRITERS = 2;
    private static final int CHUNK = 1000;

    private Chunks() {}

    /** @param sql writes the rows between two numbers, the first and the last */
    static void write(DataSource database, String sql, int rows) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> chunks = new ArrayList<>();
            for (int from = 0; from < rows; from += CHUNK) {
                int first = from;
                int last = Math.min(rows, from + CHUNK) - 1;
                chunks.add(writers.submit(() -> {
                    write(database, sql, first, last);
                    return null;
                }));
            }
            for (Future<?> chunk : chunks) {
                chunk.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static void write(DataSource database, String sql, int first, int last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            write.setInt(1, first);
            write.setInt(2, last);
            write.execute();
        }
    }
}
