package fr.edossier.platform.problem;

import static fr.edossier.testing.OpenApiCheck.off;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the whole body of every problem that the platform raises by itself, in both languages. */
@QuarkusTest
@SuiteTest
class ProblemContractTest {
    private static final String SAMPLE = "/v1/samples/" + UUID.randomUUID();
    private static final String GOOD = "{\"name\":\"a\",\"count\":1,\"kind\":\"RED\",\"parts\":[]}";

    private static RequestSpecification as(RequestSpecification request, DemoUser user, String language) {
        return request.auth().oauth2(Tokens.of(user).sign()).header("Accept-Language", language);
    }

    private static RequestSpecification agent(String language) {
        return as(off(), DemoUser.ALICE, language);
    }

    private static void assertProblem(
            Response response, String code, int status, String title, String detail, Map<?, ?>... errors) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "type",
                        "urn:edossier:problem:"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        "title",
                        title,
                        "status",
                        status,
                        "detail",
                        detail,
                        "code",
                        code,
                        "errors",
                        List.of(errors)));
    }

    private static Map<String, String> error(String kind, String place, String code, String detail) {
        return Map.of(kind, place, "code", code, "detail", detail);
    }

    /** Returns a valid sample with one property replaced. */
    private static String sample(String property, String json) {
        Map<String, String> properties = new LinkedHashMap<>(Map.of("name", "\"a\"", "count", "1", "parts", "[]"));
        properties.put(property, json);
        return properties.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Requête illisible | Le corps de la requête n'est pas du JSON lisible ou la requête est mal formée. | JSON mal formé, ligne 1, colonne 9.",
                "en | Unreadable request | The body is not readable JSON, or the request is malformed. | Broken JSON at line 1, column 9."
            })
    void brokenJsonIsNamedByLineAndColumn(String language, String title, String detail, String fault) {
        Response response = agent(language)
                .contentType(ContentType.JSON)
                .body("{\"name\":}")
                .post("/v1/samples");
        assertThat(response.jsonPath().getString("code")).isEqualTo("MALFORMED_REQUEST");
        assertProblem(
                response,
                "MALFORMED_REQUEST",
                400,
                title,
                detail,
                error("pointer", "", "BROKEN_JSON", response.jsonPath().getString("errors[0].detail")));
        assertThat(response.jsonPath().getString("errors[0].detail")).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Requête invalide | Corrigez chaque erreur à l'endroit indiqué. | Cette propriété n'existe pas.",
                "en | Invalid request | Correct each error at the place given. | There is no such property."
            })
    void unknownPropertyIsNamed(String language, String title, String detail, String fault) {
        String body = "{\"name\":\"a\",\"count\":1,\"parts\":[{\"label\":\"x\"},{\"label\":\"x\",\"color\":1}]}";
        assertProblem(
                agent(language).contentType(ContentType.JSON).body(body).post("/v1/samples"),
                "INVALID_REQUEST",
                400,
                title,
                detail,
                error("pointer", "/parts/1/color", "UNKNOWN_PROPERTY", fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Requête invalide | Corrigez chaque erreur à l'endroit indiqué. | La valeur n'est pas du type attendu.",
                "en | Invalid request | Correct each error at the place given. | The value is not of the expected type."
            })
    void wrongTypeIsNamed(String language, String title, String detail, String fault) {
        Map<String, String> wrong = Map.of("count", "\"one\"", "name", "5", "parts", "{}", "at", "1700000000");
        wrong.forEach((property, value) -> assertProblem(
                agent(language)
                        .contentType(ContentType.JSON)
                        .body(sample(property, value))
                        .post("/v1/samples"),
                "INVALID_REQUEST",
                400,
                title,
                detail,
                error("pointer", "/" + property, "WRONG_TYPE", fault)));
        for (String time : List.of("2026-12-01", "2026-12-01T17:00:00", "tomorrow", "")) {
            assertThat(agent(language)
                            .contentType(ContentType.JSON)
                            .body(Map.of("name", "a", "count", 1, "parts", List.of(), "at", time))
                            .post("/v1/samples")
                            .jsonPath()
                            .getString("errors[0].pointer"))
                    .as(time)
                    .isEqualTo("/at");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Requête invalide | Corrigez chaque erreur à l'endroit indiqué. | Valeurs admises : RED, GREEN.",
                "en | Invalid request | Correct each error at the place given. | Admitted values: RED, GREEN."
            })
    void unknownCodeListsTheKnownOnes(String language, String title, String detail, String fault) {
        String body = "{\"name\":\"a\",\"count\":1,\"kind\":\"BLUE\",\"parts\":[]}";
        assertProblem(
                agent(language).contentType(ContentType.JSON).body(body).post("/v1/samples"),
                "INVALID_REQUEST",
                400,
                title,
                detail,
                error("pointer", "/kind", "UNKNOWN_CODE", fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Requête invalide | Corrigez chaque erreur à l'endroit indiqué. | doit être supérieur ou égal à 1 | ne doit pas être vide",
                "en | Invalid request | Correct each error at the place given. | must be greater than or equal to 1 | must not be blank"
            })
    void missingAndInvalidFieldsAreAllNamedAtOnce(
            String language, String title, String detail, String tooSmall, String blank) {
        assertProblem(
                agent(language)
                        .contentType(ContentType.JSON)
                        .body("{\"parts\":[{\"label\":\" \"}],\"count\":0}")
                        .post("/v1/samples"),
                "INVALID_REQUEST",
                400,
                title,
                detail,
                error("pointer", "/count", "MIN", tooSmall),
                error("pointer", "/name", "NOT_BLANK", blank),
                error("pointer", "/parts/0/label", "NOT_BLANK", blank));
    }

    @Test
    void noBodyAtAllIsNamed() {
        Response response = agent("en").contentType(ContentType.JSON).post("/v1/samples");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].pointer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Paramètre invalide | Corrigez chaque paramètre indiqué. | Un entier de 1 à 100. | Ce curseur n'est pas celui de cette liste. | Valeurs admises : RED, GREEN.",
                "en | Invalid parameter | Correct each parameter named. | An integer from 1 to 100. | This cursor is not one of this list. | Admitted values: RED, GREEN."
            })
    void badParametersAreNamed(String language, String title, String detail, String limit, String cursor, String code) {
        for (String value : List.of("0", "101", "many", "2147483648")) {
            assertProblem(
                    agent(language).queryParam("limit", value).get("/v1/samples"),
                    "INVALID_PARAMETER",
                    400,
                    title,
                    detail,
                    error("parameter", "limit", "LIMIT_OUT_OF_RANGE", limit));
        }
        for (String value : List.of("x", "%", "MTp4", "NjpudW1iZXIxOng", "NjpudW1iZXI5OTk5OTk5OTk5OTk6MQ")) {
            assertProblem(
                    agent(language).queryParam("cursor", value).get("/v1/samples"),
                    "INVALID_PARAMETER",
                    400,
                    title,
                    detail,
                    error("parameter", "cursor", "UNKNOWN_CURSOR", cursor));
        }
        assertProblem(
                agent(language).queryParam("kind", "BLUE").get("/v1/samples"),
                "INVALID_PARAMETER",
                400,
                title,
                detail,
                error("parameter", "kind", "UNKNOWN_CODE", code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Accès refusé | Votre rôle ne permet pas cette opération.",
                "en | Access denied | Your role does not allow this operation."
            })
    void forbidden(String language, String title, String detail) {
        assertProblem(as(off(), DemoUser.SOPHIE, language).get(SAMPLE), "FORBIDDEN", 403, title, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Introuvable | Cette ressource n'existe pas ou ne vous est pas accessible.",
                "en | Not found | This resource does not exist or is not accessible to you."
            })
    void notFound(String language, String title, String detail) {
        assertProblem(agent(language).get("/v1/nothing-here"), "NOT_FOUND", 404, title, detail);
        assertProblem(agent(language).get("/v1/samples/not-an-id"), "NOT_FOUND", 404, title, detail);
        assertProblem(
                given().noFilters().header("Accept-Language", language).get("/nothing"),
                "NOT_FOUND",
                404,
                title,
                detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Méthode non admise | Cette ressource n'admet pas cette méthode : voyez l'en-tête Allow.",
                "en | Method not allowed | This resource does not admit this method: see the Allow header."
            })
    void methodNotAllowedNamesTheAllowedOnes(String language, String title, String detail) {
        Response response = agent(language).delete(SAMPLE);
        assertProblem(response, "METHOD_NOT_ALLOWED", 405, title, detail);
        assertThat(List.of(response.header("Allow").split(",\\s*")))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Format indisponible | Aucune représentation ne correspond à l'en-tête Accept.",
                "en | Not acceptable | No representation matches the Accept header."
            })
    void notAcceptable(String language, String title, String detail) {
        assertProblem(agent(language).accept("image/png").get(SAMPLE), "NOT_ACCEPTABLE", 406, title, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Contenu trop volumineux | La taille dépasse la limite de 1048576 octets. | Au plus 1048576 octets.",
                "en | Content too large | The size exceeds the limit of 1048576 bytes. | At most 1048576 bytes."
            })
    void contentTooLarge(String language, String title, String detail, String fault) {
        String body = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        assertProblem(
                agent(language).contentType(ContentType.JSON).body(body).post("/v1/samples"),
                "CONTENT_TOO_LARGE",
                413,
                title,
                detail,
                error("pointer", "", "TOO_LARGE", fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Type de contenu non admis | Le type de contenu envoyé n'est pas admis ici.",
                "en | Unsupported media type | The media type sent is not accepted here."
            })
    void unsupportedMediaType(String language, String title, String detail) {
        assertProblem(
                agent(language).contentType("text/csv").body("a,b").post("/v1/samples"),
                "UNSUPPORTED_MEDIA_TYPE",
                415,
                title,
                detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Précondition requise | Envoyez dans l'en-tête If-Match l'ETag de la version que vous avez lue. | L'en-tête If-Match est requis. | Version dépassée | La ressource a changé depuis votre lecture : relisez-la puis recommencez. | Cette version n'est plus la version courante.",
                "en | Precondition required | Send the ETag of the version you read in the If-Match header. | The If-Match header is required. | Stale version | The resource has changed since you read it: read it again, then retry. | This version is no longer the current one."
            })
    void preconditions(
            String language,
            String missingTitle,
            String missingDetail,
            String missingFault,
            String title,
            String detail,
            String fault) {
        assertProblem(
                agent(language).contentType(ContentType.JSON).body(GOOD).put(SAMPLE),
                "PRECONDITION_REQUIRED",
                428,
                missingTitle,
                missingDetail,
                error("header", "If-Match", "HEADER_MISSING", missingFault));
        assertProblem(
                agent(language)
                        .header("If-Match", "\"6\"")
                        .contentType(ContentType.JSON)
                        .body(GOOD)
                        .put(SAMPLE),
                "STALE",
                412,
                title,
                detail,
                error("header", "If-Match", "STALE", fault));
        agent(language)
                .header("If-Match", "\"6\", \"7\"")
                .contentType(ContentType.JSON)
                .body(GOOD)
                .put(SAMPLE)
                .then()
                .statusCode(200)
                .header("ETag", "\"8\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Erreur interne | Le service a rencontré une erreur ; rien n'a été enregistré.",
                "en | Internal error | The service met an error; nothing was recorded."
            })
    void anUnexpectedFaultTellsNothingOfItself(String language, String title, String detail) {
        assertProblem(
                off().header("Accept-Language", language).get("/v1/samples/faults/secret"),
                "INTERNAL_ERROR",
                500,
                title,
                detail);
    }

    @Test
    void frenchWhereNothingElseIsAsked() {
        for (String language : List.of("de", "*;q=", "fr-CH, en;q=0.5", "")) {
            Response response = agent(language).get("/v1/nothing-here");
            assertThat(response.header("Content-Language")).as(language).isEqualTo("fr");
        }
        assertThat(agent("de, en-GB;q=0.8").get("/v1/nothing-here").header("Content-Language"))
                .isEqualTo("en");
    }
}
