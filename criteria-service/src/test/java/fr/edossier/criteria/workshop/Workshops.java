package fr.edossier.criteria.workshop;

import static io.restassured.RestAssured.given;

import fr.edossier.testing.Json;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds workshops, proposals and positions for tests. */
public final class Workshops {
    private Workshops() {}

    /** Period that began a year ago and ends in two years. */
    public static Map<String, Object> forBuyers(String... departments) {
        Map<String, Object> workshop = new LinkedHashMap<>();
        workshop.put("title", Map.of("fr", "Cantines"));
        workshop.put("question", Map.of("fr", "Que demander aux cantines ?", "en", "What to ask of canteens?"));
        workshop.put("opensAt", days(-365).toString());
        workshop.put("closesAt", days(730).toString());
        workshop.put("roles", List.of("PROCUREMENT_AGENT"));
        workshop.put("departments", List.of(departments));
        workshop.put("suppliers", false);
        return workshop;
    }

    public static Instant days(int fromNow) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(fromNow, ChronoUnit.DAYS);
    }

    public static Map<String, Object> proposal() {
        return new LinkedHashMap<>(Map.of(
                "title", "Tri des biodéchets",
                "wish", "Trier et peser les biodéchets",
                "theme", "ENVIRONMENT",
                "why", "Le gaspillage coûte",
                "proof", "Bordereaux de pesée"));
    }

    public static Map<String, Object> position(String nature) {
        return new LinkedHashMap<>(
                Map.of("nature", nature, "confidentiality", "BUYER_ONLY", "askedOf", "ALL", "feasibility", "EASY"));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept("application/json");
    }

    public static RequestSpecification as(DemoUser user) {
        return as(Tokens.of(user).sign());
    }

    public static Response open(Map<String, Object> workshop) {
        return as(DemoUser.CORA).body(workshop).post("/v1/workshops");
    }

    public static String opened(Map<String, Object> workshop) {
        return Json.id(open(workshop).then().statusCode(201).extract().response());
    }

    public static String posted(DemoUser author, String workshop) {
        return as(author)
                .body(proposal())
                .post("/v1/workshops/" + workshop + "/proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response take(String token, String proposal, Map<String, Object> position) {
        return as(token).body(position).put("/v1/proposals/" + proposal + "/position");
    }

    public static Response close(String workshop) {
        return act("/v1/workshops/" + workshop + "/closure", Map.of("reason", "Assez de propositions"));
    }

    /** Performs an act of a curator that needs If-Match and Idempotency-Key, with the current entity tag. */
    public static Response act(String path, Map<String, ?> body) {
        return as(DemoUser.CORA)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }
}
