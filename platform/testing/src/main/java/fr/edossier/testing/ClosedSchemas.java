package fr.edossier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates with the schemas of an OpenAPI document, read as closed: an object without {@code additionalProperties}
 * allows none. Parts of a composition stay open (as copies under another name) and the whole is closed instead.
 */
final class ClosedSchemas {
    private static final String COMPONENTS = "#/components/schemas/";
    private static final String OPEN = "-open";

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final ObjectNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    ClosedSchemas(JsonNode document) {
        components = document.path("components").isObject()
                ? document.path("components").deepCopy()
                : ((ObjectNode) document).objectNode();
        ObjectNode schemas = components.withObject("/schemas");
        ObjectNode open = schemas.deepCopy();
        schemas.forEach(schema -> close(schema, false));
        open.properties().forEach(entry -> {
            close(entry.getValue(), true);
            schemas.set(entry.getKey() + OPEN, entry.getValue());
        });
    }

    /** Returns the faults of the value; empty when it is valid. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ClosedSchemas::describe)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        JsonNode whole = schema.deepCopy();
        close(whole, false);
        if (whole instanceof ObjectNode object) {
            object.set("components", components);
        }
        return registry.getSchema(whole);
    }

    private static String describe(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static void close(JsonNode schema, boolean open) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        boolean whole = object.has("properties") || object.has("allOf");
        boolean partsOpen = open || whole;
        object.path("properties").forEach(property -> close(property, false));
        object.path("allOf").forEach(part -> close(part, true));
        object.path("anyOf").forEach(part -> close(part, partsOpen));
        object.path("oneOf").forEach(part -> close(part, partsOpen));
        object.path("prefixItems").forEach(item -> close(item, false));
        close(object.path("items"), false);
        close(object.path("additionalProperties"), false);
        String reference = object.path("$ref").asText();
        if (partsOpen && reference.startsWith(COMPONENTS)) {
            object.put("$ref", reference + OPEN);
        }
        if (whole && !open && !object.has("additionalProperties") && !object.has("unevaluatedProperties")) {
            object.put("unevaluatedProperties", false);
        }
    }
}
