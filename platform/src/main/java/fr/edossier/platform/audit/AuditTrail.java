package fr.edossier.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.caller.Caller;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Append-only record of who did what to a subject and when, with one hash chain per subject. Entries of one subject are
 * written one after the other (the chain's head is locked to the end of the transaction); entries of different subjects
 * do not wait for each other.
 */
@ApplicationScoped
public class AuditTrail {
    private static final String COLUMNS =
            "subject, sequence, at, actor, actor_name, organisation, act, details, previous, hash";

    private final DataSource database;
    private final InstantSource clock;
    private final ObjectMapper json;

    AuditTrail(DataSource database, InstantSource clock, ObjectMapper json) {
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Appends an entry in the current transaction, and is rolled back with it.
     *
     * @param act past tense, {@code consultation.published}
     * @param details written as JSON; never bid content, keys or tokens
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AuditEntry record(Caller actor, UUID subject, String act, Map<String, ?> details) {
        return append(actor, subject, act, details, false);
    }

    /**
     * Appends an entry in a transaction of its own, so that it stays when the refused act is rolled back.
     *
     * @throws IllegalStateException after 3 s when the chain is locked; always when the caller's own transaction has
     *     already recorded on this subject
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public AuditEntry recordRefusal(Caller actor, UUID subject, String act, Map<String, ?> details) {
        return append(actor, subject, act, details, true);
    }

    /** Returns the whole chain as it is now; empty when nothing was recorded on the subject. */
    public Optional<AuditExport> export(UUID subject) {
        try (Connection connection = database.getConnection()) {
            Optional<AuditExport.Head> head =
                    head(connection, subject, "select sequence, hash from audit_head where subject = ?");
            if (head.isEmpty()) {
                return Optional.empty();
            }
            List<AuditEntry> entries = entries(connection, subject, head.get().sequence());
            return Optional.of(new AuditExport(subject, head.get(), entries));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuditEntry append(Caller actor, UUID subject, String act, Map<String, ?> details, boolean bounded) {
        try (Connection connection = database.getConnection()) {
            if (bounded) {
                boundLockWait(connection);
            }
            AuditExport.Head head = lockHead(connection, subject);
            Caller.Organisation organisation = actor.organisation();
            AuditEntry entry = new AuditEntry(
                            subject,
                            head.sequence() + 1,
                            clock.instant().truncatedTo(ChronoUnit.MICROS),
                            actor.subject(),
                            actor.name(),
                            organisation == null ? null : organisation.alias(),
                            act,
                            json.writeValueAsString(details),
                            head.hash(),
                            "")
                    .sealed();
            insert(connection, entry);
            moveHead(connection, entry);
            return entry;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void boundLockWait(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("set local lock_timeout = '3s'")) {
            set.execute();
        }
    }

    /** Locks the chain to the end of the transaction; the first call for a subject creates the chain. */
    private static AuditExport.Head lockHead(Connection connection, UUID subject) throws SQLException {
        return head(
                        connection,
                        subject,
                        "insert into audit_head (subject, sequence, hash) values (?, 0, repeat('0', 64)) "
                                + "on conflict (subject) do update set subject = excluded.subject "
                                + "returning sequence, hash")
                .orElseThrow();
    }

    private static Optional<AuditExport.Head> head(Connection connection, UUID subject, String sql)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new AuditExport.Head(row.getLong(1), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, entry.subject());
            insert.setLong(2, entry.sequence());
            insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
            insert.setString(4, entry.actor());
            insert.setString(5, entry.actorName());
            insert.setString(6, entry.organisation());
            insert.setString(7, entry.act());
            insert.setString(8, entry.details());
            insert.setString(9, entry.previous());
            insert.setString(10, entry.hash());
            insert.executeUpdate();
        }
    }

    private static void moveHead(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update audit_head set sequence = ?, hash = ? where subject = ?")) {
            update.setLong(1, entry.sequence());
            update.setString(2, entry.hash());
            update.setObject(3, entry.subject());
            update.executeUpdate();
        }
    }

    private static List<AuditEntry> entries(Connection connection, UUID subject, long upTo) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + COLUMNS + " from audit_entry where subject = ? and sequence <= ? order by sequence")) {
            select.setObject(1, subject);
            select.setLong(2, upTo);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new AuditEntry(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)));
                }
            }
            return entries;
        }
    }
}
