package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The statement that the service sends, on a pooled connection borrowed for each read, every column taken as the type it is
 * kept in; the three texts in two languages stay text.
 */
final class ItemOverJdbc implements Side {
    private static final List<String> TEXTS = List.of(
            "asked_of",
            "author",
            "code",
            "confidentiality",
            "content_hash",
            "department",
            "indicator",
            "legal_basis",
            "link_to_subject",
            "nature",
            "published_by",
            "question",
            "status",
            "text",
            "theme",
            "title",
            "unit");
    private static final String READ = "select " + String.join(", ", TEXTS)
            + ", id, created_at, published_at, number, version, weight_max, weight_min from item"
            + " where id = ? and (status <> 'DRAFT' or department = ? or ? = true)";

    private final DataSource database;
    private final List<UUID> items;

    ItemOverJdbc(DataSource database, List<UUID> items) {
        this.database = database;
        this.items = items;
    }

    @Override
    public String name() {
        return "JDBC";
    }

    @Override
    public Reader open(int worker) {
        SplittableRandom random = new SplittableRandom(worker);
        return new Reader() {
            @Override
            public void read() throws SQLException {
                UUID id = items.get(random.nextInt(items.size()));
                if (!id.equals(idOf(id))) {
                    throw new SQLException("Not item " + id);
                }
            }

            @Override
            public void close() {}
        };
    }

    private UUID idOf(UUID asked) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, asked);
            read.setString(2, "ACHATS");
            read.setBoolean(3, false);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("No item " + asked);
                }
                return idOf(row);
            }
        }
    }

    private static UUID idOf(ResultSet row) throws SQLException {
        int column = 0;
        while (column < TEXTS.size()) {
            row.getString(++column);
        }
        UUID id = row.getObject(++column, UUID.class);
        row.getObject(++column, OffsetDateTime.class);
        row.getObject(++column, OffsetDateTime.class);
        row.getInt(++column);
        row.getLong(++column);
        row.getInt(++column);
        row.getInt(++column);
        return id;
    }
}
