package fr.edossier.criteria.item;

import static io.restassured.RestAssured.given;

import fr.edossier.testing.Json;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Writes, publishes and reads items for tests; each item has its own code. */
public final class Catalogue {
    /** One sub-theme per theme. */
    static final Map<String, String> SUB_THEMES =
            Map.of("ENVIRONMENT", "CLIMATE", "SOCIAL", "INCLUSION", "GOVERNANCE", "ETHICS", "ORGANISATION", "SKILLS");

    /** Members that are empty by default. */
    static final List<String> LISTS = List.of(
            "variables",
            "keywords",
            "evidence",
            "marketFamilies",
            "cpv",
            "procedures",
            "places",
            "related",
            "incompatible",
            "environmentalImpacts",
            "socialObjectives",
            "innovations");

    private Catalogue() {}

    public static String code() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String letters =
                random.ints(5, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        return "%s-%03d".formatted(letters, random.nextInt(1000));
    }

    public static Map<String, String> text(String fr, String en) {
        return Map.of("fr", fr, "en", en);
    }

    /** Builds a complete content that can be published. */
    public static Map<String, Object> criterion() {
        Map<String, Object> content = content("CRITERION", "ENVIRONMENT");
        content.put("question", text("Comment réduisez-vous les émissions ?", "How do you reduce emissions?"));
        content.put("answer", answer());
        content.put("linkToSubject", text("Les émissions de la prestation.", "The emissions of the service."));
        content.put("suggestedWeight", Map.of("min", 10, "max", 20));
        content.put("confidentiality", "BUYER_ONLY");
        return content;
    }

    public static Map<String, Object> clause() {
        Map<String, Object> content = content("CLAUSE", "SOCIAL");
        content.put("indicator", "heures d'insertion");
        content.put("unit", "h");
        content.put("legalBasis", "CCP, L2112-2");
        return content;
    }

    static Map<String, Object> freeForm() {
        Map<String, Object> content = content("FREE_FORM", "GOVERNANCE");
        content.put("question", text("Quelle est votre démarche ?", "What is your approach?"));
        content.put("answer", answer());
        content.put("askedOf", "MEDIUM_AND_LARGE");
        return content;
    }

    static Map<String, Object> answer() {
        return Map.of("type", "TEXT", "choices", List.of(), "required", true);
    }

    private static Map<String, Object> content(String nature, String theme) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("code", code());
        content.put("nature", nature);
        content.put("theme", theme);
        content.put("subTheme", SUB_THEMES.get(theme));
        content.put("title", text("Méthode sobre", "Low-carbon method"));
        content.put("text", text("Le titulaire applique sa méthode.", "The contractor applies its method."));
        content.put("level", "BASE");
        content.put("visibility", "PUBLIC");
        content.put("sourceLevel", "LOCAL_AUTHORITY");
        content.put("askedOf", "ALL");
        LISTS.forEach(list -> content.put(list, List.of()));
        content.put("confidentiality", "PUBLIC_AFTER_AWARD");
        return content;
    }

    public static RequestSpecification as(DemoUser user) {
        return given().auth()
                .oauth2(Tokens.of(user).sign())
                .contentType(ContentType.JSON)
                .accept("application/json");
    }

    static Response draft(DemoUser author, Map<String, Object> content) {
        return as(author).body(content).post("/v1/items");
    }

    /** Drafts an item and returns its id. */
    public static String drafted(DemoUser author, Map<String, Object> content) {
        return Json.id(draft(author, content).then().statusCode(201).extract().response());
    }

    /** Submits a new item for review and returns its id. */
    public static String submitted(DemoUser author, Map<String, Object> content) {
        String id = drafted(author, content);
        submit(author, id, "\"0\"").then().statusCode(200);
        return id;
    }

    /** Publishes, as cora, a new item of alice and returns its id. */
    public static String published(Map<String, Object> content) {
        String id = submitted(DemoUser.ALICE, content);
        publish(DemoUser.CORA, id, "\"1\"", UUID.randomUUID().toString()).then().statusCode(200);
        return id;
    }

    static Response submit(DemoUser writer, String id, String ifMatch) {
        return move(writer, id, ifMatch, "review");
    }

    static Response move(DemoUser mover, String id, String ifMatch, String move) {
        return as(mover).header("If-Match", ifMatch).post("/v1/items/" + id + "/" + move);
    }

    static Response move(DemoUser mover, String id, String ifMatch, String move, Map<String, ?> body) {
        return as(mover)
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/items/" + id + "/" + move);
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
