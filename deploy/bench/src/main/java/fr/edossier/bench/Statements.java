package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Ways to send SQL. */
final class Statements {
    private static final int PAGE = 20;

    /** Reads every column of a row, as the service does, and returns the row's key in the order of the list. */
    interface Row {
        List<Object> key(ResultSet row) throws SQLException;
    }

    private Statements() {}

    /** Runs one statement or several. */
    static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    /** Returns the key of the twentieth row; empty where no other follows. */
    static List<Object> page(Connection connection, String sql, Map<String, Object> values, Row reader)
            throws SQLException {
        try (PreparedStatement page = NamedStatement.of(sql).prepare(connection, values)) {
            List<Object> last = List.of();
            int rows = 0;
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    rows++;
                    List<Object> key = reader.key(row);
                    if (rows == PAGE) {
                        last = key;
                    }
                }
            }
            return rows > PAGE ? last : List.of();
        }
    }

    static void inTransaction(Connection connection, OverJdbc.Question question) throws SQLException {
        connection.setAutoCommit(false);
        try {
            question.ask(connection);
        } finally {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
