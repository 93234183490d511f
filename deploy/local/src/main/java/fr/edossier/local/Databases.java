package fr.edossier.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Gives each database of the stack its own role and password, once per cluster, then closes the server to all other
 * roles.
 */
final class Databases {
    private static final List<String> NAMES = List.of("criteria", "tender", "evaluation", Database.KEYCLOAK);
    private static final String MARKER = "edossier.ready";
    private static final List<String> ACCESS =
            List.of("# TYPE DATABASE USER ADDRESS METHOD", "host all all 127.0.0.1/32 scram-sha-256");

    private final Path cluster;
    private final int port;
    private final Secrets secrets;

    Databases(Path cluster, int port, Secrets secrets) {
        this.cluster = cluster;
        this.port = port;
        this.secrets = secrets;
    }

    Database database(String name) {
        return Database.on("127.0.0.1", port, name, secrets.of(name));
    }

    /** Prepares the running server; does nothing on a cluster that is ready. */
    void prepare() {
        Path marker = cluster.resolve(MARKER);
        if (Files.exists(marker)) {
            return;
        }
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            setPassword(statement, PostgresServer.SUPERUSER, secrets.of(PostgresServer.SUPERUSER));
            for (String name : NAMES) {
                create(connection, statement, name);
            }
            statement.execute("ALTER ROLE " + Database.KEYCLOAK + " SET synchronous_commit = off");
            Files.write(cluster.resolve("pg_hba.conf"), ACCESS);
            statement.execute("SELECT pg_reload_conf()");
            Files.createFile(marker);
        } catch (SQLException | IOException e) {
            throw new StartFailure(
                    PostgresServer.NAME,
                    "The databases could not be made: " + e.getMessage(),
                    Advice.of(List.of(String.valueOf(e.getMessage()))));
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                PostgresServer.SUPERUSER,
                secrets.of(PostgresServer.SUPERUSER));
    }

    /**
     * Creates a database; safe to repeat after an interruption. The names are constants of this module, hence valid
     * identifiers.
     */
    private void create(Connection connection, Statement statement, String name) throws SQLException {
        if (absent(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            statement.execute("CREATE ROLE " + name + " LOGIN");
        }
        setPassword(statement, name, secrets.of(name));
        if (absent(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
    }

    /** Sets a password. Passwords are hexadecimal, so quoting them is safe; a role statement takes no parameters. */
    private static void setPassword(Statement statement, String role, String password) throws SQLException {
        statement.execute("ALTER ROLE " + role + " PASSWORD '" + password + "'");
    }

    private static boolean absent(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
