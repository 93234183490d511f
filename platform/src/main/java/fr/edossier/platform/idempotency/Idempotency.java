package fr.edossier.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.hash.Sha256;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Returns the first answer again when an act is repeated with the same key. The answer is stored in the transaction of
 * the act; a concurrent call with the same key waits for the first one's end.
 */
@ApplicationScoped
public class Idempotency {
    private final DataSource database;
    private final ObjectMapper json;

    private record Stored(String request, String answer) {}

    Idempotency(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Does the act, or returns the stored answer when this caller has already done it with this key.
     *
     * @param act name and ids: {@code publication of 0198…}
     * @param request the body; null where there is none
     * @throws Problem 422 when the key was used for another request
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T once(
            IdempotencyKey key,
            Caller caller,
            String act,
            @Nullable Object request,
            Class<T> type,
            Supplier<T> effect) {
        String digest = digest(act, request);
        try (Connection connection = database.getConnection()) {
            lock(connection, key, caller);
            Stored stored = find(connection, key, caller);
            if (stored == null) {
                T answer = effect.get();
                store(connection, key, caller, new Stored(digest, json.writeValueAsString(answer)));
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

    /** Takes an advisory lock, which writes nothing: a transaction that has written holds back the feed of facts. */
    private static void lock(Connection connection, IdempotencyKey key, Caller caller) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, caller.subject() + " " + key.value());
            select.execute();
        }
    }

    private static void store(Connection connection, IdempotencyKey key, Caller caller, Stored stored)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into idempotent_act (caller, key, request, answer) values (?, ?, ?, ?)")) {
            insert.setString(1, caller.subject());
            insert.setString(2, key.value());
            insert.setString(3, stored.request());
            insert.setString(4, stored.answer());
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
