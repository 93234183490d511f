package fr.edossier.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Each worker is another agent on a connection of its own, with a token that outlives the round. */
final class ItemOverHttp implements Side {
    private static final List<String> AGENTS = List.of("alice", "bruno", "leo", "eve");

    private final URI criteria;
    private final UnaryOperator<String> tokens;
    private final List<UUID> items;

    ItemOverHttp(URI criteria, UnaryOperator<String> tokens, List<UUID> items) {
        this.criteria = criteria;
        this.tokens = tokens;
        this.items = items;
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public Reader open(int worker) throws IOException {
        String token = tokens.apply(AGENTS.get(worker % AGENTS.size()));
        HttpConnection connection = new HttpConnection(criteria, token);
        SplittableRandom random = new SplittableRandom(worker);
        return new Reader() {
            @Override
            public void read() throws IOException {
                String id = items.get(random.nextInt(items.size())).toString();
                String body = connection.get("/v1/items/" + id);
                if (!body.startsWith("{\"id\":\"" + id + "\"")) {
                    throw new IOException("Not item " + id + ": " + body);
                }
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
