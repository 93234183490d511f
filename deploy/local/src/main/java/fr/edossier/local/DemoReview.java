package fr.edossier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;

/**
 * Adds an item that alice drafted and put into review, for a curator to decide. The service itself loads the rest of
 * the catalogue.
 */
final class DemoReview implements DemoStep {
    private static final String RESOURCE = "/demo/item-in-review.json";

    @Override
    public String title() {
        return "item in review";
    }

    @Override
    public Service service() {
        return Service.CRITERIA;
    }

    @Override
    public void load(LocalStack stack) {
        DemoCaller author = new DemoCaller(stack, Service.CRITERIA, "alice");
        HttpResponse<String> drafted = author.post("/v1/items", BodyPublishers.ofByteArray(item()), null);
        if (drafted.statusCode() == 409) {
            return;
        }
        String id = DemoCaller.json(drafted, 201).get("id").asText();
        DemoCaller.json(
                author.post("/v1/items/" + id + "/review", BodyPublishers.noBody(), DemoCaller.etag(drafted)), 200);
    }

    private static byte[] item() {
        try (InputStream resource = Objects.requireNonNull(DemoReview.class.getResourceAsStream(RESOURCE))) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
