package fr.edossier.testing.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input of a call that reaches an existing object: path variables and query parameters by name, headers, and a body
 * (text, bytes, or anything RestAssured can write as the operation's first media type).
 */
public record Fixture(
        Map<String, String> path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable Object body) {
    static final Fixture NONE = new Fixture(Map.of(), Map.of(), Map.of(), null);

    public static Fixture path(String variable, Object value) {
        return NONE.andPath(variable, value);
    }

    public Fixture andPath(String variable, Object value) {
        return new Fixture(with(path, variable, value.toString()), query, headers, body);
    }

    public Fixture query(String parameter, String value) {
        return new Fixture(path, with(query, parameter, value), headers, body);
    }

    public Fixture header(String header, String value) {
        return new Fixture(path, query, with(headers, header, value), body);
    }

    public Fixture body(Object newBody) {
        return new Fixture(path, query, headers, newBody);
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }
}
