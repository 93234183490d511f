package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The indexes of a table that are no keys: one made over all rows costs a small part of one kept for each. */
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

    /** As they were. */
    void create() throws SQLException {
        for (String definition : definitions.values()) {
            Statements.run(
                    database, "set maintenance_work_mem = '512MB'; " + definition + "; reset maintenance_work_mem");
        }
    }
}
