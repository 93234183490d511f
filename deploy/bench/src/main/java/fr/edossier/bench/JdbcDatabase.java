package fr.edossier.bench;

import fr.edossier.platform.search.WordSearch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the queries of a search on one connection. */
record JdbcDatabase(Connection connection) implements WordSearch.Database {
    @Override
    public List<Object[]> rows(String sql, Map<String, Object> values) {
        try (PreparedStatement asked = NamedStatement.of(sql).prepare(connection, values);
                ResultSet row = asked.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            List<Object[]> rows = new ArrayList<>();
            while (row.next()) {
                Object[] cells = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    cells[column] = row.getObject(column + 1);
                }
                rows.add(cells);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
