package fr.edossier.tender;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.OpenApiCheck;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Samples only: the platform proves the whole of its problems. */
@QuarkusTest
@SuiteTest
class ProblemContractTest {
    private static RequestSpecification agent(RequestSpecification request, String language) {
        return request.auth()
                .oauth2(Tokens.agent("ACHATS").sign())
                .contentType(ContentType.JSON)
                .header("Accept-Language", language);
    }

    @Test
    void unknownPropertyIsNamedByItsPlace() {
        Map<String, Object> body = new HashMap<>(new Market().content("OPEN"));
        body.put("title", Map.of("fr", "Titre", "en", "Title", "de", "Titel"));

        PlatformProblems.INVALID_REQUEST
                .at(
                        "pointer",
                        "/title/de",
                        "UNKNOWN_PROPERTY",
                        "Cette propriété n'existe pas.",
                        "There is no such property.")
                .require(language -> agent(given(), language).body(body).post("/v1/consultations"));
    }

    @Test
    void methodThatIsNotAllowedNamesTheAllowedOnes() {
        ExpectedProblem.of(405, "METHOD_NOT_ALLOWED")
                .fr("Méthode non admise", "Cette ressource n'admet pas cette méthode : voyez l'en-tête Allow.")
                .en("Method not allowed", "This resource does not admit this method: see the Allow header.")
                .require(language -> {
                    Response response = agent(OpenApiCheck.off(), language).delete("/v1/consultations");
                    assertThat(List.of(response.header("Allow").split(",\\s*")))
                            .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST");
                    return response;
                });
    }

    @Test
    void bodyOverOneMebibyteIsTooLarge() {
        String body = "{\"price\":null,\"answers\":[{\"text\":\"" + "x".repeat(1_100_000) + "\"}]}";
        String supplier = Tokens.withRole("supplier").sign();

        ExpectedProblem.of(413, "CONTENT_TOO_LARGE")
                .fr("Contenu trop volumineux", "La taille dépasse la limite de 1048576 octets.")
                .en("Content too large", "The size exceeds the limit of 1048576 bytes.")
                .at("pointer", "", "TOO_LARGE", "Au plus 1048576 octets.", "At most 1048576 bytes.")
                .require(language -> Api.as(supplier)
                        .header("If-Match", "*")
                        .header("Accept-Language", language)
                        .body(body)
                        .put("/v1/dossiers/{id}/bids/{lot}", UUID.randomUUID(), UUID.randomUUID()));
    }
}
