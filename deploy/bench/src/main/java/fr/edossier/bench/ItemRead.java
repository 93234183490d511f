package fr.edossier.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads an item by its id: from criteria-service with a token, and from its table with the statement that the service
 * sends.
 */
final class ItemRead {
    private ItemRead() {}

    static Scenario of(Target target) {
        List<UUID> items = published(target.database());
        Side service = target.overHttp(worker -> {
            SplittableRandom random = new SplittableRandom(worker);
            return connection -> {
                String id = items.get(random.nextInt(items.size())).toString();
                String body = connection.get("/v1/items/" + id);
                if (!body.startsWith("{\"id\":\"" + id + "\"")) {
                    throw new IOException("Not item " + id + ": " + body);
                }
            };
        });
        Side reference = target.overJdbc(worker -> {
            SplittableRandom random = new SplittableRandom(worker);
            return connection -> ItemStatement.read(connection, items.get(random.nextInt(items.size())));
        });
        return Scenario.of(
                "Authenticated read of an item by id (GET /v1/items/{id} of criteria-service)",
                0.5,
                service,
                reference);
    }

    private static List<UUID> published(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from item where status = 'PUBLISHED'");
                ResultSet row = select.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
