package fr.edossier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Expected problem of a refused call, in both languages. */
public record Refused(int status, String slug, Words fr, Words en) {
    /** @param errors one map per error: place, code, detail */
    public record Words(String title, String detail, List<Map<String, String>> errors) {}

    public static Words words(String title, String detail) {
        return new Words(title, detail, List.of());
    }

    @SafeVarargs
    public static Words words(String title, String detail, Map<String, String>... errors) {
        return new Words(title, detail, List.of(errors));
    }

    public static Map<String, String> error(String kind, String place, String code, String detail) {
        return Map.of(kind, place, "code", code, "detail", detail);
    }

    /** Makes the call once in each language and compares. */
    public void check(Function<String, Response> call) {
        check(call, Set.of());
    }

    /** @param members names of further members, whose values the test checks itself */
    public void check(Function<String, Response> call, Set<String> members) {
        check(call.apply("fr"), "fr", fr, members);
        check(call.apply("en"), "en", en, members);
    }

    private void check(Response response, String language, Words words, Set<String> members) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        Map<String, Object> body = new HashMap<>(response.jsonPath().<String, Object>getMap("$"));
        assertThat(body.keySet()).containsAll(members);
        body.keySet().removeAll(members);
        assertThat(body)
                .isEqualTo(Map.of(
                        "type",
                        "urn:edossier:problem:" + slug,
                        "title",
                        words.title(),
                        "status",
                        status,
                        "detail",
                        words.detail(),
                        "code",
                        slug.toUpperCase(Locale.ROOT).replace('-', '_'),
                        "errors",
                        words.errors()));
    }
}
