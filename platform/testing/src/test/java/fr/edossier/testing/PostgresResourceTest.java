package fr.edossier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresResourceTest {
    @Test
    void startsPostgresSeventeenThatKnowsAccents() throws SQLException {
        PostgresResource postgres = new PostgresResource();
        Map<String, String> properties = postgres.start();
        try (Connection connection = DriverManager.getConnection(
                        String.valueOf(properties.get("quarkus.datasource.jdbc.url")),
                        properties.get("quarkus.datasource.username"),
                        properties.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version(), lower('ÉCOLE')")) {
            row.next();
            assertThat(row.getString(1)).startsWith("PostgreSQL 17.");
            assertThat(row.getString(2)).isEqualTo("école");
        } finally {
            postgres.stop();
        }
    }
}
