package fr.edossier.platform;

import fr.edossier.testing.PostgresResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database with the platform's tables, and transactions bound to the thread as in the container. */
public final class TestDatabase {
    private static final PostgresResource SERVER = new PostgresResource();
    private static final Map<String, String> SETTINGS = SERVER.start();

    /** Open transaction of the thread, by database. */
    private static final ThreadLocal<Map<TestDatabase, Connection>> CURRENT = ThreadLocal.withInitial(HashMap::new);

    private final PGSimpleDataSource plain = new PGSimpleDataSource();

    public TestDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(SERVER.dataSource(), "create database " + name);
        plain.setUrl(SETTINGS.get("quarkus.datasource.jdbc.url"));
        plain.setUser(SETTINGS.get("quarkus.datasource.username"));
        plain.setPassword(SETTINGS.get("quarkus.datasource.password"));
        plain.setDatabaseName(name);
        Flyway.configure().dataSource(plain).locations("db/platform").load().migrate();
    }

    /** Returns a source of connections that join the thread's transaction. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection joined = CURRENT.get().get(this);
                    return joined == null ? plain.getConnection() : unclosable(joined);
                });
    }

    public boolean isInTransaction() {
        return CURRENT.get().containsKey(this);
    }

    public void execute(String sql) {
        execute(dataSource(), sql);
    }

    /** Runs the work in a new transaction, even within another one; an exception rolls it back. */
    public <T> T transaction(Callable<T> work) {
        @Nullable Connection outer = CURRENT.get().get(this);
        try (Connection own = plain.getConnection()) {
            own.setAutoCommit(false);
            CURRENT.get().put(this, own);
            T result = work.call();
            own.commit();
            return result;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            CURRENT.get().compute(this, (database, own) -> outer);
        }
    }

    private static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
