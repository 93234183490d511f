package fr.edossier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Problem that a request must be answered with: status, headers and whole body, in each language it is described in.
 * A member that is not described here fails the check. Unchangeable, so that a test can keep one and add errors to it.
 */
public final class ExpectedProblem {
    private final int status;
    private final String code;
    private final Map<String, Text> texts;
    private final List<Fault> errors;
    private final Map<String, Object> members;
    private final Set<String> freeMembers;

    private record Text(String title, String detail) {}

    /** @param details one for each language, in the order of the texts */
    private record Fault(String kind, String place, String code, List<String> details) {}

    private ExpectedProblem(
            int status,
            String code,
            Map<String, Text> texts,
            List<Fault> errors,
            Map<String, Object> members,
            Set<String> freeMembers) {
        this.status = status;
        this.code = code;
        this.texts = texts;
        this.errors = errors;
        this.members = members;
        this.freeMembers = freeMembers;
    }

    /** @param code in capitals with underscores; the problem's type is made from it */
    public static ExpectedProblem of(int status, String code) {
        return new ExpectedProblem(status, code, Map.of(), List.of(), Map.of(), Set.of());
    }

    public ExpectedProblem fr(String title, String detail) {
        return in("fr", title, detail);
    }

    public ExpectedProblem en(String title, String detail) {
        return in("en", title, detail);
    }

    /** @param language fr or en */
    public ExpectedProblem in(String language, String title, String detail) {
        assertThat(errors).as("texts come before errors").isEmpty();
        Map<String, Text> more = new LinkedHashMap<>(texts);
        more.put(language, new Text(title, detail));
        return new ExpectedProblem(status, code, more, errors, members, freeMembers);
    }

    /**
     * Adds an error; errors are expected in the order they are added.
     *
     * @param kind pointer, parameter or header
     * @param details one for each language, in the order in which the problem's texts were given
     */
    public ExpectedProblem at(String kind, String place, String errorCode, String... details) {
        assertThat(details).as("one detail for each of " + texts.keySet()).hasSize(texts.size());
        List<Fault> more = new ArrayList<>(errors);
        more.add(new Fault(kind, place, errorCode, List.of(details)));
        return new ExpectedProblem(status, code, texts, more, members, freeMembers);
    }

    /** Adds a member of this problem's own. */
    public ExpectedProblem with(String member, Object value) {
        Map<String, Object> more = new HashMap<>(members);
        more.put(member, value);
        return new ExpectedProblem(status, code, texts, errors, more, freeMembers);
    }

    /** Adds members of this problem's own that must be there, with any value. */
    public ExpectedProblem withAny(String... names) {
        Set<String> more = new TreeSet<>(freeMembers);
        more.addAll(List.of(names));
        return new ExpectedProblem(status, code, texts, errors, members, more);
    }

    /** Makes the request once in each language described. */
    public void require(Function<String, Response> request) {
        assertThat(texts).as("languages").isNotEmpty();
        texts.keySet().forEach(language -> require(language, request.apply(language)));
    }

    /** Checks a response to a problem that is described in one language. */
    public void require(Response response) {
        assertThat(texts).as("languages").hasSize(1);
        require(texts.keySet().iterator().next(), response);
    }

    private void require(String language, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        Map<String, Object> body = Json.map(response);
        assertThat(body.keySet()).containsAll(freeMembers);
        body.keySet().removeAll(freeMembers);
        assertThat(body).isEqualTo(body(language));
    }

    private Map<String, Object> body(String language) {
        int place = List.copyOf(texts.keySet()).indexOf(language);
        Text text = List.copyOf(texts.values()).get(place);
        Map<String, Object> body = new HashMap<>(members);
        body.put("type", "urn:edossier:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", text.title());
        body.put("status", status);
        body.put("detail", text.detail());
        body.put("code", code);
        body.put(
                "errors",
                errors.stream()
                        .map(error -> Map.of(
                                error.kind(),
                                error.place(),
                                "code",
                                error.code(),
                                "detail",
                                error.details().get(place)))
                        .toList());
        return body;
    }
}
