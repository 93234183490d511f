package fr.edossier.e2e;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builder of one request. */
record Call(String base, Map<String, String> headers) {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Call(String base) {
        this(base, Map.of());
    }

    Call token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(base, more);
    }

    Call ifMatch(String etag) {
        return header("If-Match", etag);
    }

    Call key(String key) {
        return header("Idempotency-Key", key);
    }

    Reply get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    Reply post(String path) {
        return send("POST", path, HttpRequest.BodyPublishers.noBody());
    }

    Reply post(String path, Object body) {
        return json("POST", path, body);
    }

    Reply put(String path, Object body) {
        return json("PUT", path, body);
    }

    Reply upload(String path, byte[] content) {
        return header("Content-Type", "application/octet-stream")
                .send("PUT", path, HttpRequest.BodyPublishers.ofByteArray(content));
    }

    byte[] download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return exchange(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private Reply json(String method, String path, Object body) {
        try {
            String text = body instanceof String plain ? plain : JSON.writeValueAsString(body);
            return header("Content-Type", "application/json")
                    .send(method, path, HttpRequest.BodyPublishers.ofString(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        headers.forEach(request::header);
        HttpResponse<String> response = exchange(request.build(), HttpResponse.BodyHandlers.ofString());
        @Nullable String etag = response.headers().firstValue("ETag").orElse(null);
        return new Reply(method + " " + path, response.statusCode(), etag, response.body());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
