package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests validation of the form of contents: all faults are reported at once, each at its place. */
@QuarkusTest
@SuiteTest
class ItemFormTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("code", "env-001", "/code", "PATTERN"),
                arguments("code", "ENV-0012", "/code", "PATTERN"),
                arguments("code", 12, "/code", "WRONG_TYPE"),
                arguments("code", null, "/code", "NOT_NULL"),
                arguments("nature", null, "/nature", "NOT_NULL"),
                arguments("nature", "clause", "/nature", "UNKNOWN_CODE"),
                arguments("nature", 0, "/nature", "UNKNOWN_CODE"),
                arguments("askedOf", null, "/askedOf", "NOT_NULL"),
                arguments("title", Map.of("fr", "Seul"), "/title/en", "NOT_BLANK"),
                arguments("title", Map.of("fr", " ", "en", "x"), "/title/fr", "NOT_BLANK"),
                arguments("title", "Seul", "/title", "WRONG_TYPE"),
                arguments("title", Map.of("fr", "a", "en", "b", "de", "c"), "/title/de", "UNKNOWN_PROPERTY"),
                arguments("text", Map.of("fr", "x".repeat(20_001), "en", "x"), "/text/fr", "SIZE"),
                arguments("text", Map.of("fr", "nul \u0000", "en", "x"), "/text/fr", "WRONG_TYPE"),
                arguments("suggestedWeight", Map.of("min", 0, "max", 10), "/suggestedWeight/min", "MIN"),
                arguments("suggestedWeight", Map.of("min", 1, "max", 101), "/suggestedWeight/max", "MAX"),
                arguments("suggestedWeight", Map.of("min", 1), "/suggestedWeight/max", "NOT_NULL"),
                arguments("suggestedWeight", Map.of("min", 1.5, "max", 10), "/suggestedWeight/min", "WRONG_TYPE"),
                arguments("suggestedWeight", Map.of("min", "1", "max", 10), "/suggestedWeight/min", "WRONG_TYPE"),
                arguments("unit", "x".repeat(21), "/unit", "SIZE"),
                arguments("status", "PUBLISHED", "/status", "UNKNOWN_PROPERTY"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWhereItIs(String member, @Nullable Object value, String pointer, String code) {
        Map<String, Object> content = new HashMap<>(criterion());
        content.put(member, value);
        Response response = as(DemoUser.ALICE).body(content).post("/v1/items");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.<String>path("code")).isEqualTo("INVALID_REQUEST");
        assertThat(response.jsonPath().<Map<String, String>>getList("errors"))
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .containsEntry("pointer", pointer)
                        .containsEntry("code", code)
                        .containsKey("detail"));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        Map<String, Object> content = criterion();
        content.put("code", "?");
        content.put("title", Map.of());
        content.put("unit", "");
        assertThat(as(DemoUser.ALICE).body(content).post("/v1/items").jsonPath().<String>getList("errors.pointer"))
                .containsExactly("/code", "/title/en", "/title/fr", "/unit");
    }

    @Test
    void halfACharacterIsNoText() {
        String body = """
            {"code":"ENV-001","nature":"CLAUSE","theme":"SOCIAL","title":{"fr":"\\ud83d","en":"x"},
            "askedOf":"ALL","confidentiality":"BUYER_ONLY"}\
            """;
        ExpectedProblem.of(400, "INVALID_REQUEST")
                .fr("Requête invalide", "Corrigez chaque erreur à l'endroit indiqué.")
                .at("pointer", "/title/fr", "WRONG_TYPE", "La valeur n'est pas du type attendu.")
                .require(as(DemoUser.ALICE).body(body).post("/v1/items"));
    }

    @Test
    void aMissingBodyIsNamed() {
        Response response = as(DemoUser.ALICE).post("/v1/items");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().<String>getList("errors.pointer")).containsExactly("");
    }
}
