package fr.edossier.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.testing.ApiDocument;
import fr.edossier.testing.ApiDocument.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls an operation with the parameters that its description requires; placeholders stand for those that are not
 * given.
 */
public final class RouteCall {
    private final ApiDocument document;
    private final Operation operation;

    RouteCall(ApiDocument document, Operation operation) {
        this.document = document;
        this.operation = operation;
    }

    Response send(@Nullable String token, Fixture fixture) {
        RequestSpecification request =
                RestAssured.given().queryParams(fixture.query()).headers(fixture.headers());
        if (token != null) {
            request.auth().oauth2(token);
        }
        JsonNode content =
                document.resolve(operation.node().path("requestBody")).path("content");
        if (!content.isEmpty()) {
            String mediaType = content.fieldNames().next();
            request.contentType(mediaType);
            write(request, fixture.body() == null ? placeholderBody(mediaType) : fixture.body());
        }
        return request.request(operation.method(), path(fixture.path()));
    }

    /** Sends bytes unchanged; RestAssured would write them as an object. */
    private static void write(RequestSpecification request, Object body) {
        if (body instanceof byte[] bytes) {
            request.body(bytes);
        } else {
            request.body(body);
        }
    }

    private static Object placeholderBody(String mediaType) {
        if (mediaType.endsWith("json")) {
            return "{}";
        }
        return mediaType.startsWith("text/") ? "x" : new byte[] {'x'};
    }

    private String path(Map<String, String> variables) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asText().equals("path")) {
                String name = parameter.path("name").asText();
                String value = variables.getOrDefault(name, placeholder(document.resolve(parameter.path("schema"))));
                path = path.replace("{" + name + "}", value);
            }
        }
        return path;
    }

    private static String placeholder(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0).asText();
        }
        return schema.path("type").asText().equals("integer")
                ? "1"
                : UUID.randomUUID().toString();
    }
}
