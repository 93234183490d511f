package fr.edossier.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/**
 * Body of a response, read once. RestAssured compiles a script for each path it is asked for, which takes about as
 * long as a request: helpers and loops read here.
 */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode of(Response response) {
        return read(response, new TypeReference<>() {});
    }

    /** Reads the {@code id} of what was made. */
    public static String id(Response response) {
        return of(response).required("id").asText();
    }

    /** Reads the {@code items} of a page. */
    public static List<Map<String, Object>> items(Response response) {
        return MAPPER.convertValue(of(response).required("items"), new TypeReference<>() {});
    }

    static Map<String, Object> map(Response response) {
        return read(response, new TypeReference<>() {});
    }

    private static <T> T read(Response response, TypeReference<T> type) {
        try {
            return MAPPER.readValue(response.asString(), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + response.asString(), e);
        }
    }
}
