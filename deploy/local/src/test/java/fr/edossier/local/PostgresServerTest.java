package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a real server on a folder whose name contains a space. */
class PostgresServerTest {
    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static Databases databases;

    @BeforeAll
    static void start() {
        Path data = folder.resolve("data of tests");
        StackOptions options = OptionsReader.read(
                        new Settings(
                                Map.of("software", "deploy/local/target/software", "postgres.buffers", "64MB")::get,
                                name -> null),
                        Checkout.root())
                .withData(data)
                .withPorts(Ports.free());
        Secrets secrets = Secrets.in(data);
        ProcessRegistry registry = new ProcessRegistry(data.resolve("processes.json"));
        server = new PostgresServer(
                options, data.resolve("postgresql.log"), secrets, new ChildProcesses(registry, line -> {}), registry);
        databases =
                new Databases(data.resolve(PostgresServer.NAME), options.ports().postgres(), secrets);
        server.start();
        databases.prepare();
    }

    @AfterAll
    static void stop() {
        ProcessHandle process = server.process().orElseThrow();
        server.stop();
        assertThat(process.isAlive()).isFalse();
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Database database, String command) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void isReleaseSeventeenAndTreatsAccentedLettersAsLetters() throws SQLException {
        assertThat(ask(databases.database("tender"), "SHOW server_version")).startsWith("17.");
        assertThat(ask(databases.database("tender"), "SELECT lower('ÉCONET')")).isEqualTo("éconet");
    }

    @Test
    void keepsPagesInTheMemoryItWasGiven() throws SQLException {
        assertThat(ask(databases.database("tender"), "SHOW shared_buffers")).isEqualTo("64MB");
    }

    @Test
    void eachRoleReachesItsOwnDatabaseOnly() throws SQLException {
        Database criteria = databases.database("criteria");
        Database tender = databases.database("tender");

        assertThat(ask(tender, "SELECT current_user")).isEqualTo("tender");
        assertThatThrownBy(() -> connect(new Database(criteria.url(), tender.user(), tender.password())))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void nobodyComesInWithoutTheRightPassword() {
        String url = databases.database("tender").url();

        assertThatThrownBy(() -> connect(new Database(url, "tender", "tender")))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> connect(new Database(url, "postgres", "postgres")))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws SQLException {
        assertThat(ask(databases.database("tender"), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void committedRowsSurviveAKillFollowedByAStartAtOnce() throws SQLException {
        Database tender = databases.database("tender");
        run(tender, "CREATE TABLE kept (id int PRIMARY KEY)");
        run(tender, "INSERT INTO kept VALUES (42)");
        ProcessHandle before = server.process().orElseThrow();

        server.kill();
        assertThat(before.isAlive()).isFalse();
        server.start();
        databases.prepare();

        assertThat(server.process()).isPresent().get().isNotEqualTo(before);
        assertThat(ask(tender, "SELECT id FROM kept")).isEqualTo("42");
    }
}
