package fr.edossier.criteria.grid;

import static fr.edossier.criteria.item.Catalogue.criterion;
import static io.restassured.RestAssured.given;

import fr.edossier.criteria.item.Catalogue;
import fr.edossier.testing.Json;
import fr.edossier.testing.matrix.Fixture;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes, publishes and reads grids for tests, with items of their own. */
public final class Grids {
    private Grids() {}

    static RequestSpecification as(Token token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON).accept("application/json");
    }

    static RequestSpecification as(DemoUser user) {
        return as(Tokens.of(user));
    }

    static Map<String, String> text(String fr, String en) {
        return Map.of("fr", fr, "en", en);
    }

    /** Publishes a criterion of theme ENVIRONMENT and returns its code. */
    static String criterionCode() {
        Map<String, Object> content = criterion();
        Catalogue.published(content);
        return (String) content.get("code");
    }

    /** Publishes a clause of theme ENVIRONMENT and returns its code. */
    static String clauseCode() {
        Map<String, Object> content = criterion();
        List.of("question", "answer", "linkToSubject", "suggestedWeight").forEach(content::remove);
        content.put("nature", "CLAUSE");
        Catalogue.published(content);
        return (String) content.get("code");
    }

    static Map<String, Object> line(String kind, Object code, Object weight) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        if (code != null) {
            line.put("item", Map.of("code", code));
        }
        if (weight != null) {
            line.put("weight", weight);
        }
        line.put("subCriteria", List.of());
        return line;
    }

    /** Builds a grid that can be published: price 80, a criterion 20, a clause. */
    static Map<String, Object> sound() {
        return content(List.of(
                line("PRICE", null, Map.of("value", 80)),
                line("ITEM", criterionCode(), Map.of("value", 20)),
                line("ITEM", clauseCode(), null)));
    }

    static Map<String, Object> content(List<Map<String, Object>> lines) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", text("Nettoyage courant", "Everyday cleaning"));
        content.put("marketFamily", "CLEANING");
        content.put("procedure", "OPEN");
        content.put("weightKind", "PERCENTAGE");
        content.put("lines", new ArrayList<>(lines));
        return content;
    }

    static Response draft(DemoUser author, Map<String, Object> content) {
        return as(author).body(content).post("/v1/grids");
    }

    static String drafted(DemoUser author, Map<String, Object> content) {
        return Json.id(draft(author, content).then().statusCode(201).extract().response());
    }

    static Response publish(DemoUser publisher, String id, String ifMatch, String key) {
        return as(publisher)
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .post("/v1/grids/" + id + "/publication");
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static Response share(DemoUser owner, String id, boolean all, String... departments) {
        return as(owner)
                .header("If-Match", "*")
                .body(Map.of("departments", List.of(departments), "all", all))
                .put("/v1/grids/" + id + "/sharing");
    }

    static Response read(DemoUser reader, String id) {
        return as(reader).get("/v1/grids/" + id);
    }

    static String published(Map<String, Object> content) {
        String id = drafted(DemoUser.ALICE, content);
        publish(DemoUser.ALICE, id, "\"0\"", newKey()).then().statusCode(200);
        return id;
    }

    /** Makes a grid of alice for a row of the owner matrix, with the values that a call on it needs. */
    public static Fixture fixture(String name) {
        String id =
                switch (name) {
                    case "gridDraft", "gridToShare" -> drafted(DemoUser.ALICE, sound());
                    default -> published(sound());
                };
        if (name.equals("gridShared")) {
            share(DemoUser.ALICE, id, false, "LYCEES").then().statusCode(200);
        }
        return Fixture.path("id", id)
                .header("If-Match", "*")
                .header("Idempotency-Key", newKey())
                .body(
                        switch (name) {
                            case "gridDraft" -> content(List.of());
                            case "gridToShare" -> Map.of("departments", List.of("LYCEES"), "all", false);
                            default -> Map.of("name", text("Copie", "Copy"));
                        });
    }
}
