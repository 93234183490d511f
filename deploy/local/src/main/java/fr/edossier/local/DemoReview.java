package fr.edossier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

/** Something for a curator to decide: an item that alice drafted and put into review. The rest of the catalogue is the service's own. */
final class DemoReview implements DemoStep {
    private static final String RESOURCE = "/demo/item-in-review.json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String title() {
        return "item in review";
    }

    @Override
    public void load(LocalStack stack) {
        URI items = URI.create(stack.url(Service.CRITERIA.id()) + "/v1/items");
        String author = stack.tokens().ofUser("alice");
        try (InputStream resource = Objects.requireNonNull(DemoReview.class.getResourceAsStream(RESOURCE))) {
            HttpResponse<String> drafted = send(HttpRequest.newBuilder(items)
                    .header("Authorization", "Bearer " + author)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(resource.readAllBytes()))
                    .build());
            if (drafted.statusCode() == 409) {
                return;
            }
            require(drafted, 201);
            String id = Json.MAPPER.readTree(drafted.body()).get("id").asText();
            require(
                    send(HttpRequest.newBuilder(URI.create(items + "/" + id + "/review"))
                            .header("Authorization", "Bearer " + author)
                            .header(
                                    "If-Match",
                                    drafted.headers().firstValue("ETag").orElseThrow())
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build()),
                    200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while loading demo data", e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void require(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    response.uri() + " answered " + response.statusCode() + " " + response.body());
        }
    }
}
