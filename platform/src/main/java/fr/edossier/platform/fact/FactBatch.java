package fr.edossier.platform.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Applies a batch of facts and moves the cursor past them, in one transaction. */
@ApplicationScoped
class FactBatch {
    private static final String LOCK = "insert into fact_cursor (feed) values (?) "
            + "on conflict (feed) do update set feed = excluded.feed returning cursor";

    private final DataSource database;

    FactBatch(DataSource database) {
        this.database = database;
    }

    @Nullable
    String cursor(String feed) {
        try (Connection connection = database.getConnection()) {
            return cursor(connection, feed, "select cursor from fact_cursor where feed = ?");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns how many facts were applied: none when another replica has moved the cursor on from {@code after}
     * meanwhile.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int receive(String feed, @Nullable String after, List<FeedEvent> events, FactHandler handler) {
        try (Connection connection = database.getConnection()) {
            if (!Objects.equals(cursor(connection, feed, LOCK), after)) {
                return 0;
            }
            events.forEach(handler::receive);
            moveCursor(connection, feed, events.get(events.size() - 1).cursor());
            return events.size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable String cursor(Connection connection, String feed, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, feed);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void moveCursor(Connection connection, String feed, String cursor) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update fact_cursor set cursor = ?, at = clock_timestamp() where feed = ?")) {
            update.setString(1, cursor);
            update.setString(2, feed);
            update.executeUpdate();
        }
    }
}
