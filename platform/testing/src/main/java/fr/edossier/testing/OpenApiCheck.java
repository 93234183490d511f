package fr.edossier.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.testing.ApiDocument.Operation;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Fails a request whose response differs from the service's own OpenAPI document in operation, status, media type,
 * headers or JSON body; an undocumented property is a fault too. {@link SuiteTest} applies it to every request of a
 * test.
 */
public final class OpenApiCheck implements Filter {
    /** Paths outside the API. */
    private static final Pattern BESIDE_THE_API = Pattern.compile("/(q|docs|openapi)(/.*)?");

    private static final Map<ApiDocument, ClosedSchemas> SCHEMAS = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Makes a request without the check, for paths and methods that are not in the document on purpose. */
    public static RequestSpecification off() {
        return RestAssured.given().noFiltersOfType(OpenApiCheck.class);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI address = URI.create(request.getURI());
        if (!BESIDE_THE_API.matcher(address.getPath()).matches()) {
            check(ApiDocument.at(address), request.getMethod(), address.getRawPath(), response);
        }
        return response;
    }

    private static void check(ApiDocument document, String method, String path, Response response) {
        Operation operation = document.find(method, path).orElse(null);
        if (operation == null) {
            if (method.equals("OPTIONS")) {
                return;
            }
            throw new AssertionError(
                    "%s %s is not in the OpenAPI document; it answered %d. Where that is the point, use OpenApiCheck.off()"
                            .formatted(method, path, response.statusCode()));
        }
        List<String> faults = faults(document, operation, method, response);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    "%s %s (%s) answered %d, not as the OpenAPI document says:%n- %s%nThe response:%n%s%n%s"
                            .formatted(
                                    method,
                                    path,
                                    operation.id(),
                                    response.statusCode(),
                                    String.join(System.lineSeparator() + "- ", faults),
                                    response.headers(),
                                    isJson(response.contentType()) ? response.asString() : ""));
        }
    }

    private static List<String> faults(ApiDocument document, Operation operation, String method, Response response) {
        JsonNode documented = documentedResponse(document, operation, response.statusCode());
        if (documented.isMissingNode()) {
            return List.of("the status is not documented");
        }
        List<String> faults = new ArrayList<>();
        documented.path("headers").properties().forEach(header -> {
            boolean required =
                    document.resolve(header.getValue()).path("required").asBoolean();
            if (required && response.header(header.getKey()) == null) {
                faults.add("the header " + header.getKey() + " is missing");
            }
        });
        if (!method.equals("HEAD") && response.statusCode() != 304) {
            checkBody(document, documented.path("content"), response, faults);
        }
        return faults;
    }

    private static JsonNode documentedResponse(ApiDocument document, Operation operation, int status) {
        JsonNode responses = operation.node().path("responses");
        for (String key : List.of(String.valueOf(status), status / 100 + "XX", "default")) {
            if (responses.has(key)) {
                return document.resolve(responses.get(key));
            }
        }
        return responses.path(String.valueOf(status));
    }

    private static void checkBody(ApiDocument document, JsonNode content, Response response, List<String> faults) {
        String actual = mediaType(response.contentType());
        if (content.isEmpty() || actual.isEmpty()) {
            if (!content.isEmpty()) {
                faults.add("there is no Content-Type, documented are " + names(content));
            } else if (!actual.isEmpty()) {
                faults.add("no body is documented for this status, there is " + actual);
            }
            return;
        }
        JsonNode documented = documentedMedia(content, actual);
        if (documented.isMissingNode()) {
            faults.add("the media type is " + actual + ", documented are " + names(content));
        } else if (isJson(actual)) {
            ClosedSchemas schemas = SCHEMAS.computeIfAbsent(document, known -> new ClosedSchemas(known.root()));
            try {
                faults.addAll(schemas.faults(documented.path("schema"), JSON.readTree(response.asString())));
            } catch (JsonProcessingException e) {
                faults.add("the body is not JSON: " + e.getOriginalMessage());
            }
        }
    }

    private static JsonNode documentedMedia(JsonNode content, String actual) {
        String family = actual.substring(0, actual.indexOf('/') + 1) + "*";
        for (Map.Entry<String, JsonNode> entry : content.properties()) {
            String documented = mediaType(entry.getKey());
            if (documented.equals(actual) || documented.equals(family) || documented.equals("*/*")) {
                return entry.getValue();
            }
        }
        return content.path(actual);
    }

    private static List<String> names(JsonNode content) {
        return content.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static boolean isJson(String contentType) {
        String type = mediaType(contentType);
        return type.equals("application/json") || type.endsWith("+json");
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
