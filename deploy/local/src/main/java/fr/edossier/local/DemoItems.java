package fr.edossier.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;

/** A first catalogue: cora drafts, colin publishes, since nobody publishes a criterion of their own. */
final class DemoItems implements DemoStep {
    private static final String RESOURCE = "/demo/items.json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String title() {
        return "catalogue";
    }

    @Override
    public void load(LocalStack stack) {
        URI items = URI.create(stack.url(Service.CRITERIA.id()) + "/v1/items");
        String author = stack.tokens().ofUser("cora");
        String publisher = stack.tokens().ofUser("colin");
        try (InputStream resource = Objects.requireNonNull(DemoItems.class.getResourceAsStream(RESOURCE))) {
            for (JsonNode item : Json.MAPPER.readTree(resource)) {
                load(items, author, publisher, item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading the demo's catalogue", e);
        }
    }

    /** An item of an earlier, interrupted attempt is left as it is. */
    private void load(URI items, String author, String publisher, JsonNode item)
            throws IOException, InterruptedException {
        HttpResponse<String> drafted = http.send(
                HttpRequest.newBuilder(items)
                        .header("Authorization", "Bearer " + author)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(item.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (drafted.statusCode() == 409) {
            return;
        }
        require(drafted, 201);
        String id = Json.MAPPER.readTree(drafted.body()).get("id").asText();
        HttpResponse<String> published = http.send(
                HttpRequest.newBuilder(URI.create(items + "/" + id + "/publication"))
                        .header("Authorization", "Bearer " + publisher)
                        .header("If-Match", drafted.headers().firstValue("ETag").orElseThrow())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        require(published, 200);
    }

    private static void require(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
    }
}
