package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Drops and creates the secondary indexes of a table: building one over all rows is much faster than updating it with
 * each row.
 */
final class Indexes {
    private static final String OF_TABLE =
            "select indexname, indexdef from pg_indexes where schemaname = current_schema()"
                    + " and tablename = ? and indexname not in (select conname from pg_constraint)";

    private final DataSource database;
    private final Map<String, String> definitions;

    private Indexes(DataSource database, Map<String, String> definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    static Indexes drop(DataSource database, String table) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement indexes = connection.prepareStatement(OF_TABLE)) {
            indexes.setString(1, table);
            try (ResultSet row = indexes.executeQuery()) {
                while (row.next()) {
                    definitions.put(row.getString(1), row.getString(2));
                }
            }
        }
        for (String name : definitions.keySet()) {
            Statements.run(database, "drop index " + name);
        }
        return new Indexes(database, definitions);
    }

    /** Creates the indexes again as they were. */
    void create() throws SQLException {
        for (String definition : definitions.values()) {
            Statements.run(
                    database, "set maintenance_work_mem = '512MB'; " + definition + "; reset maintenance_work_mem");
        }
    }
}
