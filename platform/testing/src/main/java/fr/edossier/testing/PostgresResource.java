package fr.edossier.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 17 with an empty database, for one boot of the application, or for a test without one. Durability is off
 * to make it fast. Sets the JDBC properties of the default datasource.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String NAME = "postgres";
    private static final int MAJOR_VERSION = 17;
    private static final int ATTEMPTS = 3;

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        EmbeddedPostgres started = boot();
        server = started;
        requireVersion(started.getPostgresDatabase());
        return Map.of(
                "quarkus.datasource.jdbc.url", started.getJdbcUrl(NAME, NAME),
                "quarkus.datasource.username", NAME,
                "quarkus.datasource.password", NAME);
    }

    /** Returns unpooled connections to the database. */
    public DataSource dataSource() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.getPostgresDatabase();
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = null;
        }
    }

    /**
     * Starts the server. It refuses to start where another one has the lock file or the port; the next attempt uses new
     * ones.
     */
    private static EmbeddedPostgres boot() {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return builder().start();
            } catch (IOException e) {
                last = new UncheckedIOException(e);
            } catch (IllegalStateException e) {
                last = e;
            }
        }
        throw new IllegalStateException("PostgreSQL did not start in " + ATTEMPTS + " attempts", last);
    }

    private static EmbeddedPostgres.Builder builder() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("log_min_messages", "fatal");
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            builder.setLocaleConfig("locale", "C.UTF-8");
        }
        return builder;
    }

    private static void requireVersion(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version != MAJOR_VERSION) {
                throw new IllegalStateException(
                        "PostgreSQL " + version + " started instead of " + MAJOR_VERSION + ": pin its binaries");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
