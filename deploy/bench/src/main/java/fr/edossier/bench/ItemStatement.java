package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Statement with which the service reads an item. Each column is read in its stored type; documents stay text. */
final class ItemStatement {
    private static final List<String> TEXTS = List.of(
            "asked_of",
            "author",
            "clearance_reason",
            "cleared_by",
            "code",
            "content",
            "content_hash",
            "department",
            "nature",
            "published_by",
            "refusal_reason",
            "refused_by",
            "replacement",
            "status",
            "theme",
            "title",
            "visibility",
            "withdrawal_reason",
            "withdrawn_by");
    private static final List<String> INSTANTS =
            List.of("cleared_at", "created_at", "published_at", "refused_at", "withdrawn_at");
    private static final String READ = "select " + String.join(", ", TEXTS) + ", id, " + String.join(", ", INSTANTS)
            + ", number, version from item where id = ?"
            + " and (status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') or department = ?)";

    private ItemStatement() {}

    static void read(Connection connection, UUID asked) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, asked);
            read.setString(2, "ACHATS");
            try (ResultSet row = read.executeQuery()) {
                if (!row.next() || !asked.equals(idOf(row))) {
                    throw new SQLException("Not item " + asked);
                }
            }
        }
    }

    private static UUID idOf(ResultSet row) throws SQLException {
        int column = 0;
        while (column < TEXTS.size()) {
            row.getString(++column);
        }
        UUID id = row.getObject(++column, UUID.class);
        for (int instant = 0; instant < INSTANTS.size(); instant++) {
            row.getObject(++column, OffsetDateTime.class);
        }
        row.getInt(++column);
        row.getLong(++column);
        return id;
    }
}
