package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Mark in a kept database that says what it was filled with; written when it is full. */
final class Filled {
    private static final String BEGUN = "a part of ";

    private final DataSource database;

    Filled(DataSource database) {
        this.database = database;
    }

    /**
     * Fills the database unless it is full already.
     *
     * @throws IllegalStateException when it is filled with something else, or only in part
     */
    void with(String filled, Part.Filling filling) throws Exception {
        Statements.run(database, "create table if not exists bench_filled (filled text not null)");
        if (isToFill(before(), filled)) {
            note(BEGUN + filled);
            filling.fill(database);
            Statements.run(database, "delete from bench_filled");
            note(filled);
        }
    }

    /** @param before mark in the database; empty where filling never began */
    static boolean isToFill(String before, String filled) {
        if (before.isEmpty() || before.equals(filled)) {
            return before.isEmpty();
        }
        throw new IllegalStateException(
                "The database kept has " + before + ", not " + filled + "; measure without -Dbench.keep");
    }

    private String before() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement asked =
                        connection.prepareStatement("select coalesce(max(filled), '') from bench_filled");
                ResultSet row = asked.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private void note(String filled) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement noted = connection.prepareStatement("insert into bench_filled (filled) values (?)")) {
            noted.setString(1, filled);
            noted.executeUpdate();
        }
    }
}
