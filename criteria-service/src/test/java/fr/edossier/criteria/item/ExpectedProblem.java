package fr.edossier.criteria.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Expected body of a problem, compared as a whole. */
public record ExpectedProblem(int status, String slug, String title, String detail, List<Map<String, String>> errors) {
    public static ExpectedProblem of(int status, String slug, String title, String detail) {
        return new ExpectedProblem(status, slug, title, detail, List.of());
    }

    /** @param kind pointer, parameter or header */
    public ExpectedProblem error(String kind, String place, String code, String errorDetail) {
        List<Map<String, String>> more = new ArrayList<>(errors);
        more.add(Map.of(kind, place, "code", code, "detail", errorDetail));
        return new ExpectedProblem(status, slug, title, detail, more);
    }

    public void check(Response response, String language) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "type",
                        "urn:edossier:problem:" + slug,
                        "title",
                        title,
                        "status",
                        status,
                        "detail",
                        detail,
                        "code",
                        slug.toUpperCase(Locale.ROOT).replace('-', '_'),
                        "errors",
                        errors));
    }
}
