package fr.edossier.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Read an item by its id: of criteria-service with a token, and of its table with the statement the service sends. */
final class ItemRead implements Scenario {
    private final Side service;
    private final Side reference;

    /** @param tokens access token of the demo user of that name */
    ItemRead(URI criteria, UnaryOperator<String> tokens, DataSource database, List<UUID> items) {
        service = new OverHttp(criteria, tokens, worker -> {
            SplittableRandom random = new SplittableRandom(worker);
            return connection -> {
                String id = items.get(random.nextInt(items.size())).toString();
                String body = connection.get("/v1/items/" + id);
                if (!body.startsWith("{\"id\":\"" + id + "\"")) {
                    throw new IOException("Not item " + id + ": " + body);
                }
            };
        });
        reference = new OverJdbc(database, worker -> {
            SplittableRandom random = new SplittableRandom(worker);
            return connection -> ItemStatement.read(connection, items.get(random.nextInt(items.size())));
        });
    }

    @Override
    public String title() {
        return "Authenticated read of an item by id (GET /v1/items/{id} of criteria-service)";
    }

    @Override
    public double target() {
        return 0.5;
    }

    @Override
    public Side service() {
        return service;
    }

    @Override
    public Side reference() {
        return reference;
    }
}
