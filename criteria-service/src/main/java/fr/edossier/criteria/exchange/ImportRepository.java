package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Imports and their reports, in plain SQL to keep the file out of the persistence context. */
@ApplicationScoped
class ImportRepository {
    private static final int BATCH = 500;

    private final DataSource database;
    private final ObjectMapper json;

    ImportRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException, JsonProcessingException;
    }

    private <T> T sql(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(ImportJob job, Instant now) {
        sql(
                "insert into item_import (id, state, format, apply, partial, caller, body, created_at)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                insert -> {
                    insert.setObject(1, job.id());
                    insert.setString(2, ImportState.QUEUED.name());
                    insert.setString(3, job.format().name());
                    insert.setBoolean(4, job.apply());
                    insert.setBoolean(5, job.partial());
                    insert.setString(6, json.writeValueAsString(job.caller()));
                    insert.setBytes(7, job.body());
                    insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }

    /** Takes the oldest import that waits or whose worker has made no progress since the given time; two workers never take the same one. */
    Optional<ImportJob> take(Instant now, Instant silentSince) {
        return sql(
                "update item_import set state = ?, beaten_at = ? where id = (select id from item_import"
                        + " where ended_at is null and " + ImportState.RUNNING.allowed()
                        + " and (beaten_at is null or beaten_at < ?)"
                        + " order by created_at limit 1 for update skip locked)"
                        + " returning id, format, apply, partial, caller, body",
                update -> {
                    update.setString(1, ImportState.RUNNING.name());
                    update.setObject(2, now.atOffset(ZoneOffset.UTC));
                    update.setObject(3, silentSince.atOffset(ZoneOffset.UTC));
                    try (ResultSet row = update.executeQuery()) {
                        return row.next() ? Optional.of(job(row)) : Optional.empty();
                    }
                });
    }

    private ImportJob job(ResultSet row) throws SQLException, JsonProcessingException {
        return new ImportJob(
                row.getObject(1, UUID.class),
                ImportFormat.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4),
                json.readValue(row.getString(5), Caller.class),
                row.getBytes(6));
    }

    void beat(UUID id, int rowsRead, int rowsDone, Instant now) {
        sql(
                "update item_import set rows_read = ?, rows_done = ?, beaten_at = ? where id = ? and ended_at is null",
                update -> {
                    update.setInt(1, rowsRead);
                    update.setInt(2, rowsDone);
                    update.setObject(3, now.atOffset(ZoneOffset.UTC));
                    update.setObject(4, id);
                    return update.executeUpdate();
                });
    }

    /** @return false if another worker had already ended the import */
    boolean end(UUID id, ImportState state, ImportTally tally, Instant now) {
        return sql(
                "update item_import set state = ?, created = ?, changed = ?, unchanged = ?, new_version = ?,"
                        + " refused = ?, ended_at = ?, body = null where id = ? and " + state.allowed(),
                update -> {
                    update.setString(1, state.name());
                    update.setInt(2, tally.created());
                    update.setInt(3, tally.changed());
                    update.setInt(4, tally.unchanged());
                    update.setInt(5, tally.newVersion());
                    update.setInt(6, tally.refused());
                    update.setObject(7, now.atOffset(ZoneOffset.UTC));
                    update.setObject(8, id);
                    return update.executeUpdate() == 1;
                });
    }

    void addLines(UUID id, List<ImportLine> lines) {
        sql(
                "insert into item_import_line (import_id, position, row_number, column_name, code, severity, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                insert -> {
                    for (int i = 0; i < lines.size(); i++) {
                        ImportLine line = lines.get(i);
                        insert.setObject(1, id);
                        insert.setInt(2, i + 1);
                        insert.setInt(3, line.row());
                        insert.setString(4, line.column());
                        insert.setString(5, line.code());
                        insert.setString(6, line.severity().name());
                        insert.setString(7, json.writeValueAsString(line.text()));
                        insert.addBatch();
                        if (i % BATCH == BATCH - 1) {
                            insert.executeBatch();
                        }
                    }
                    return insert.executeBatch();
                });
    }

    List<ImportLine> lines(UUID id, int after, int size) {
        return sql(
                "select position, row_number, column_name, code, severity, text from item_import_line"
                        + " where import_id = ? and position > ? order by position limit ?",
                select -> {
                    select.setObject(1, id);
                    select.setInt(2, after);
                    select.setInt(3, size);
                    List<ImportLine> lines = new ArrayList<>();
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            lines.add(new ImportLine(
                                    row.getInt(1),
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    ImportLine.Severity.valueOf(row.getString(5)),
                                    json.readValue(row.getString(6), Text.class)));
                        }
                    }
                    return lines;
                });
    }

    Optional<ItemImportView> find(UUID id) {
        return sql(
                "select state, apply, partial, rows_read, rows_done, created, changed, unchanged, new_version, refused,"
                        + " created_at, ended_at from item_import where id = ?",
                select -> {
                    select.setObject(1, id);
                    try (ResultSet row = select.executeQuery()) {
                        return row.next() ? Optional.of(view(id, row)) : Optional.empty();
                    }
                });
    }

    private static ItemImportView view(UUID id, ResultSet row) throws SQLException {
        return new ItemImportView(
                id,
                ImportState.valueOf(row.getString(1)),
                row.getBoolean(2) ? ImportMode.APPLY : ImportMode.DRY_RUN,
                row.getBoolean(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                instant(row.getObject(12, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
