package fr.edossier.criteria.item;

import static io.restassured.RestAssured.given;

import fr.edossier.testing.DemoUser;
import fr.edossier.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Items as tests write, publish and read them; each with a code of its own. */
public final class Catalogue {
    private Catalogue() {}

    static String code() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String letters =
                random.ints(5, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return "%s-%03d".formatted(letters, random.nextInt(1000));
    }

    static Map<String, String> text(String fr, String en) {
        return Map.of("fr", fr, "en", en);
    }

    /** Complete, to be published as it is. */
    public static Map<String, Object> criterion() {
        Map<String, Object> content = content("CRITERION", "ENVIRONMENT");
        content.put("question", text("Comment réduisez-vous les émissions ?", "How do you reduce emissions?"));
        content.put("linkToSubject", text("Les émissions de la prestation.", "The emissions of the service."));
        content.put("suggestedWeight", Map.of("min", 10, "max", 20));
        content.put("confidentiality", "BUYER_ONLY");
        return content;
    }

    static Map<String, Object> clause() {
        Map<String, Object> content = content("CLAUSE", "SOCIAL");
        content.put("indicator", "heures d'insertion");
        content.put("unit", "h");
        content.put("legalBasis", "CCP, L2112-2");
        return content;
    }

    static Map<String, Object> freeForm() {
        Map<String, Object> content = content("FREE_FORM", "GOVERNANCE");
        content.put("question", text("Quelle est votre démarche ?", "What is your approach?"));
        content.put("askedOf", "MEDIUM_AND_LARGE");
        return content;
    }

    private static Map<String, Object> content(String nature, String theme) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("code", code());
        content.put("nature", nature);
        content.put("theme", theme);
        content.put("title", text("Méthode sobre", "Low-carbon method"));
        content.put("text", text("Le titulaire applique sa méthode.", "The contractor applies its method."));
        content.put("askedOf", "ALL");
        content.put("confidentiality", "PUBLIC_AFTER_AWARD");
        return content;
    }

    static RequestSpecification as(DemoUser user) {
        return given().auth()
                .oauth2(Tokens.of(user).sign())
                .contentType(ContentType.JSON)
                .accept("application/json");
    }

    static Response draft(DemoUser author, Map<String, Object> content) {
        return as(author).body(content).post("/v1/items");
    }

    /** The id of a new draft. */
    public static String drafted(DemoUser author, Map<String, Object> content) {
        return draft(author, content).then().statusCode(201).extract().path("id");
    }

    /** The id of a new item of alice's, published by cora. */
    public static String published(Map<String, Object> content) {
        String id = drafted(DemoUser.ALICE, content);
        publish(DemoUser.CORA, id, "\"0\"", UUID.randomUUID().toString()).then().statusCode(200);
        return id;
    }

    static Response replace(DemoUser writer, String id, String ifMatch, Map<String, Object> content) {
        return as(writer).header("If-Match", ifMatch).body(content).put("/v1/items/" + id);
    }

    static Response delete(DemoUser writer, String id, String ifMatch) {
        return as(writer).header("If-Match", ifMatch).delete("/v1/items/" + id);
    }

    static Response publish(DemoUser curator, String id, String ifMatch, String key) {
        return as(curator)
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .post("/v1/items/" + id + "/publication");
    }

    static Response read(DemoUser reader, String id) {
        return as(reader).get("/v1/items/" + id);
    }
}
