package fr.edossier.platform.time;

import fr.edossier.platform.i18n.Paris;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * The suite's clock: the database's, to the microsecond. It goes on inside a transaction, so a decision about a
 * deadline reads it after taking the lock it depends on. In a sandbox it can be moved, and stays moved after a restart.
 */
@ApplicationScoped
public class DatabaseClock implements InstantSource {

    private static final String REAL = "select clock_timestamp(), 0::bigint, false";
    private static final String MOVABLE =
            "select clock_timestamp(), coalesce(max(shift_microseconds), 0), count(*) > 0 " + "from sandbox_clock";
    private static final String REAL_COLUMN = "(select clock_timestamp())";
    private static final String MOVABLE_COLUMN = "(select clock_timestamp() + coalesce(max(shift_microseconds), 0)"
            + " * interval '1 microsecond' from sandbox_clock)";

    private final DataSource database;
    private final boolean sandbox;

    DatabaseClock(DataSource database, SandboxConfig config) {
        this.database = database;
        this.sandbox = config.enabled();
    }

    /** Reads the time on the connection of the current transaction where there is one. */
    @Override
    public Instant instant() {
        return read().now();
    }

    /**
     * Returns the time as an SQL expression, read once for all rows of a statement; saves a query where the time is
     * only shown.
     */
    public String column() {
        return sandbox ? MOVABLE_COLUMN : REAL_COLUMN;
    }

    /** Returns today's date in Paris. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), Paris.ZONE);
    }

    ClockReading read() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sandbox ? MOVABLE : REAL);
                ResultSet row = select.executeQuery()) {
            row.next();
            Instant real = row.getObject(1, OffsetDateTime.class).toInstant();
            return new ClockReading(real.plus(row.getLong(2), ChronoUnit.MICROS), row.getBoolean(3));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the clock to {@code now}; it goes on from there. */
    void moveTo(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("insert into sandbox_clock (shift_microseconds) "
                        + "values ((extract(epoch from ? - clock_timestamp()) * 1000000)::bigint) "
                        + "on conflict (id) do update set shift_microseconds = excluded.shift_microseconds")) {
            upsert.setObject(1, now.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void putBack() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from sandbox_clock")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses to start on a database whose clock was moved, so that its times never pass for real ones. */
    void refuseSandboxDatabase(@Observes StartupEvent start) {
        if (sandbox) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select from sandbox_clock");
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                throw new IllegalStateException("The clock of this database was moved in a sandbox, so its times "
                        + "are not real. Start it with profile sandbox, or start on another database.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
