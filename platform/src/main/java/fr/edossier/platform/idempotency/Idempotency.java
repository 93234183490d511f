package fr.edossier.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.hash.Sha256;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Returns the first answer again when an act is repeated with the same key. The answer is stored in the transaction of
 * the act; a concurrent call with the same key waits for the first one's end.
 */
@ApplicationScoped
public class Idempotency {
    /** Thirty days, in hours because the length of an interval's day depends on the session's time zone. */
    private static final String EXPIRED = " - interval '720 hours' and not legal_effect";

    private final DataSource database;
    private final ObjectMapper json;
    private final DatabaseClock clock;

    private record Stored(String request, String answer) {}

    Idempotency(DataSource database, ObjectMapper json, DatabaseClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Does the act, or returns the stored answer when this caller has already done it with this key.
     *
     * @param request the body; null where there is none
     * @throws Problem 422 when the key was used for another request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(
            IdempotencyKey key, Caller caller, Act act, @Nullable Object request, Class<T> type, Supplier<T> effect) {
        String digest = digest(act.text(), request);
        try (Connection connection = database.getConnection()) {
            lock(connection, key, caller);
            Stored stored = find(connection, key, caller);
            if (stored == null) {
                T answer = effect.get();
                store(connection, key, caller, act, new Stored(digest, json.writeValueAsString(answer)));
                return answer;
            }
            if (!stored.request().equals(digest)) {
                throw Problem.of(PlatformProblem.IDEMPOTENCY_KEY_REUSED)
                        .at(ErrorPlace.header(IdempotencyKey.HEADER), "key-reused");
            }
            return json.readValue(stored.answer(), type);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes the records of all acts on a subject, which is deleted in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteRecordsOf(UUID subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotent_act where subject = ?")) {
            delete.setObject(1, subject);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes the records of acts without legal effect that are older than 30 days. */
    void deleteExpired() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from idempotent_act where at < " + clock.column() + EXPIRED)) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes an advisory lock, which writes nothing: a transaction that has written holds back the feed of facts. */
    private static void lock(Connection connection, IdempotencyKey key, Caller caller) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, caller.subject() + " " + key.value());
            select.execute();
        }
    }

    private void store(Connection connection, IdempotencyKey key, Caller caller, Act act, Stored stored)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into idempotent_act (caller, key, request, answer, subject, legal_effect, at)"
                        + " values (?, ?, ?, ?, ?, ?, " + clock.column() + ")")) {
            insert.setString(1, caller.subject());
            insert.setString(2, key.value());
            insert.setString(3, stored.request());
            insert.setString(4, stored.answer());
            insert.setObject(5, act.subject());
            insert.setBoolean(6, act.legalEffect());
            insert.executeUpdate();
        }
    }

    private static @Nullable Stored find(Connection connection, IdempotencyKey key, Caller caller) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select request, answer from idempotent_act where caller = ? and key = ?")) {
            select.setString(1, caller.subject());
            select.setString(2, key.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Stored(row.getString(1), row.getString(2)) : null;
            }
        }
    }

    private String digest(String act, @Nullable Object request) {
        try {
            String plain = act.length() + ":" + act + (request == null ? "" : json.writeValueAsString(request));
            return Sha256.hex(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
