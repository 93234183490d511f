package fr.edossier.tender.consultation;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** French is what binds: nothing waits for a translation, and who reads English is shown the French text. */
@QuarkusTest
@SuiteTest
class FrenchAloneTest {
    private static final Map<String, String> TITLE = Map.of("fr", "Réfection du préau");

    private final Market market = new Market();
    private final Organisation organisation = Organisation.random();
    private final String supplier = Tokens.supplier(organisation).sign();
    private final Map<String, Object> content = content();

    private Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("title", TITLE);
        content.put("object", Map.of("fr", "Gros œuvre"));
        return content;
    }

    private static Map<String, Object> inFrench(Map<String, Object> requirement) {
        Map<String, Object> handwritten = new HashMap<>(Map.of(
                "nature",
                requirement.get("nature"),
                "title",
                Map.of("fr", "Chantier propre"),
                "text",
                Map.of("fr", "Le titulaire trie ses déchets."),
                "theme",
                "ENVIRONMENT"));
        Map<String, Object> body = new HashMap<>(requirement);
        body.remove("nature");
        if (body.containsKey("weight")) {
            handwritten.put("linkToSubject", Map.of("fr", "Le chantier lui-même"));
        }
        body.put("handwritten", handwritten);
        return body;
    }

    private Market published() {
        Map<String, Object> lot = new HashMap<>(market.lotContent(40));
        lot.put("title", Map.of("fr", "Lot unique"));
        return market.drafted(content)
                .withLot(lot)
                .withRequirement(inFrench(Map.of("nature", "CRITERION", "required", true, "weight", 60)))
                .withRequirement(inFrench(Map.of("nature", "CLAUSE", "required", false)))
                .publish();
    }

    @Test
    void aConsultationIsDraftedPublishedAndFoundInFrenchAlone() {
        published();

        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<Map<String, String>>path("title"))
                .isEqualTo(TITLE);
        assertThat(given().queryParam("department", market.people.department)
                        .queryParam("q", "préau")
                        .get("/v1/notices")
                        .<List<Map<String, String>>>path("items.title"))
                .containsExactly(TITLE);
        assertThat(given().accept("application/atom+xml")
                        .header("Accept-Language", "en")
                        .queryParam("department", market.people.department)
                        .get("/v1/notices")
                        .asString())
                .contains("Réfection du préau");
        assertThat(given().header("Accept-Language", "en")
                        .queryParam("department", market.people.department)
                        .get("/v1/notices/calendar")
                        .asString())
                .contains("Réfection du préau");
    }

    @Test
    void anEnglishTextOfNothingIsNone() {
        content.put("title", Map.of("fr", "Réfection du préau", "en", " \n"));

        Response refused = as(market.people.agentToken()).body(content).post("/v1/consultations");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/title/en");
        assertThat(refused.<String>path("errors[0].detail")).doesNotContain("\\S");
    }

    @Test
    void anAnswerInFrenchAloneNamesNobodyEither() {
        published();

        answered(asked(), "Oui, répond-on à " + organisation.alias()).then().statusCode(409);
    }

    private String asked() {
        return as(supplier)
                .body(Map.of("text", "Peut-on visiter ?"))
                .post("/v1/consultations/{id}/questions", market.consultation())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response answered(String question, String answer) {
        act().body(Map.of("text", Map.of("fr", answer)))
                .put("/v1/questions/{id}/answer", question)
                .then()
                .statusCode(200);
        return act().body(Map.of()).post("/v1/questions/{id}/publication", question);
    }

    @Test
    void whatIsAnsweredAndAmendedInFrenchIsToldInBothLanguages() {
        published();
        String question = asked();
        answered(question, "Oui, le mardi.").then().statusCode(200);
        Map<String, Object> later = new HashMap<>(content);
        later.put("deadline", "2030-03-31T10:00:00Z");
        act().body(Map.of("content", later, "reason", Map.of("fr", "Plan ajouté.")))
                .post("/v1/consultations/{id}/amendments", market.consultation())
                .then()
                .statusCode(200);

        assertThat(given().get("/v1/questions/{id}", question).<Map<String, String>>path("answer"))
                .isEqualTo(Map.of("fr", "Oui, le mardi."));
        assertThat(as(supplier).get("/v1/notifications").<List<String>>path("items.text.fr"))
                .hasSize(2)
                .anySatisfy(told -> assertThat(told).contains("Plan ajouté."));
        assertThat(as(supplier).get("/v1/notifications").<List<String>>path("items.text.en"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("Réfection du préau"))
                .anySatisfy(told -> assertThat(told).contains("Plan ajouté."));
    }

    private RequestSpecification act() {
        return as(market.people.agentToken()).header("If-Match", "*").header("Idempotency-Key", Api.key());
    }
}
