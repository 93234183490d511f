package fr.edossier.platform.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Stores a service's facts in the transaction of the change they report, and reads them in one order that never
 * changes.
 */
@ApplicationScoped
public class FactOutbox {
    private final DataSource database;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final String source;

    FactOutbox(
            DataSource database,
            InstantSource clock,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.clock = clock;
        this.json = json;
        this.source = "/" + service;
    }

    /**
     * Stores a fact in the current transaction, and is rolled back with it.
     *
     * @param data a record or a map: becomes a JSON object
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Fact publish(String type, UUID subject, Object data) {
        JsonNode tree = json.valueToTree(data);
        Fact fact = new Fact(UUID.randomUUID(), type, subject, clock.instant().truncatedTo(ChronoUnit.MICROS), tree);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into fact (id, type, subject, time, data) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, fact.id());
            insert.setString(2, type);
            insert.setObject(3, subject);
            insert.setObject(4, fact.time().atOffset(ZoneOffset.UTC));
            insert.setString(5, json.writeValueAsString(tree));
            insert.executeUpdate();
            return fact;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns facts after a cursor, oldest first. Stops before the oldest transaction still open in any database of the
     * server: its facts come before later ones, and a reader that had passed them would never see them.
     *
     * @param after null for the beginning
     * @throws fr.edossier.platform.problem.Problem 400 for a cursor that is not one of a feed
     */
    public List<FeedEvent> read(@Nullable String after, int limit) {
        FactCursor start = FactCursor.parse(after);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select tx::text as cursor, seq, id, type, subject, time, data from fact "
                                + "where (tx, seq) > (?::xid8, ?) and tx < pg_snapshot_xmin(pg_current_snapshot()) "
                                + "order by tx, seq limit ?")) {
            select.setString(1, Long.toString(start.tx()));
            select.setLong(2, start.seq());
            select.setInt(3, limit);
            List<FeedEvent> events = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(FeedEvent.of(
                            factOf(row), source, new FactCursor(Long.parseLong(row.getString(1)), row.getLong(2))));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Fact factOf(ResultSet row) throws SQLException, JsonProcessingException {
        return new Fact(
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                json.readTree(row.getString(7)));
    }
}
