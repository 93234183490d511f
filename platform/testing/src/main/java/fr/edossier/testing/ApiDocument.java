package fr.edossier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.QueryableRequestSpecification;
import io.restassured.specification.SpecificationQuerier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenAPI document of a running service, read once per JVM and address. */
public final class ApiDocument {
    private static final Map<URI, ApiDocument> READ = new ConcurrentHashMap<>();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    /** @param id the {@code operationId}; method and path where there is none */
    public record Operation(String id, String method, String path, JsonNode node, List<JsonNode> parameters) {
        public List<String> pathVariables() {
            return VARIABLE.matcher(path)
                    .results()
                    .map(found -> found.group().substring(1, found.group().length() - 1))
                    .toList();
        }

        private boolean matches(String actualPath) {
            StringBuilder expression = new StringBuilder();
            Matcher variables = VARIABLE.matcher(path);
            int end = 0;
            while (variables.find()) {
                expression
                        .append(Pattern.quote(path.substring(end, variables.start())))
                        .append("[^/]+");
                end = variables.end();
            }
            return actualPath.matches(expression + Pattern.quote(path.substring(end)));
        }

        private int literalLength() {
            return VARIABLE.matcher(path).replaceAll("").length();
        }
    }

    ApiDocument(JsonNode root) {
        this.root = root;
        root.path("paths").properties().forEach(path -> addOperations(path.getKey(), path.getValue()));
    }

    /** Returns the document of the service that RestAssured is set to. */
    public static ApiDocument live() {
        QueryableRequestSpecification request = SpecificationQuerier.query(RestAssured.given());
        return at(URI.create(request.getBaseUri() + ":" + request.getPort()));
    }

    /**
     * Returns the document of a service.
     *
     * @param address any address of the service; its path does not count
     */
    public static ApiDocument at(URI address) {
        return READ.computeIfAbsent(address.resolve("/openapi?format=JSON"), ApiDocument::read);
    }

    private static ApiDocument read(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(address + " answered " + response.statusCode());
            }
            return new ApiDocument(new ObjectMapper().readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException("No OpenAPI document at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** Finds the operation with the most specific path; a HEAD without its own operation is one of the GET. */
    public Optional<Operation> find(String method, String path) {
        Optional<Operation> found = operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .max(Comparator.comparingInt(Operation::literalLength));
        return found.isEmpty() && method.equals("HEAD") ? find("GET", path) : found;
    }

    /** Returns the node itself, or the target of its {@code $ref}. */
    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? resolve(root.at(reference.substring(1))) : node;
    }

    private void addOperations(String path, JsonNode item) {
        item.properties().forEach(entry -> {
            if (METHODS.contains(entry.getKey())) {
                String method = entry.getKey().toUpperCase(Locale.ROOT);
                JsonNode node = entry.getValue();
                List<JsonNode> parameters = new ArrayList<>();
                item.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
                node.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
                String id = node.path("operationId").asText(method + " " + path);
                operations.add(new Operation(id, method, path, node, List.copyOf(parameters)));
            }
        });
    }
}
