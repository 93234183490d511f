package fr.edossier.tender;

import static io.restassured.RestAssured.given;

import fr.edossier.testing.Organisation;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A consultation of one lot with people of its own, to be brought as far as a test needs it. */
public final class Market {
    public final String department = "D" + UUID.randomUUID().toString().substring(0, 8);
    public final String officer1 = OpeningOfficers.OLGA;
    public final String officer2 = OpeningOfficers.OMAR;
    public final String officer3 = OpeningOfficers.OTTO;
    public final String evaluator = OpeningOfficers.unique("eve");
    /** Later than any procedure's minimum period. */
    public final Instant deadline = Instant.now().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    private final String agent = Tokens.agent(department).sign();
    private final List<String> agents = new ArrayList<>();
    private final List<String> requirements = new ArrayList<>();
    private String consultation = "";
    private String lot = "";
    private String etag = "";

    /** Requests of an organisation's person, each with the dossier's last tag. */
    public record Bidder(Organisation organisation, String token, String dossier) {}

    public static Map<String, String> text(String text) {
        return Map.of("fr", text, "en", text);
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** @param language fr or en */
    public static RequestSpecification as(String token, String language) {
        return as(token).header("Accept-Language", language);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** What is drafted from now on names that agent of another department. */
    public Market naming(String userName) {
        agents.add(userName);
        return this;
    }

    public Map<String, Object> content(String procedure) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "reference",
                "R-" + UUID.randomUUID().toString().substring(0, 12),
                "title",
                text("Nettoyage"),
                "object",
                text("Nettoyage des lycées"),
                "procedure",
                procedure,
                "deadline",
                deadline.toString(),
                "openingOfficers",
                List.of(officer1, officer2, officer3),
                "openingThreshold",
                2,
                "category",
                "SERVICES",
                "cpv",
                "90911000",
                "estimatedValue",
                Map.of("amount", 150000, "currency", "EUR")));
        if (!agents.isEmpty()) {
            content.put("agents", agents);
        }
        return content;
    }

    public Map<String, Object> lotContent(Object priceWeight) {
        return Map.of(
                "number", 1,
                "title", text("Lot 1"),
                "price", Map.of("method", "PROPORTIONAL", "weight", priceWeight),
                "evaluators", List.of(evaluator));
    }

    public Market drafted() {
        return drafted("ADAPTED");
    }

    public Market drafted(String procedure) {
        return drafted(content(procedure));
    }

    public Market drafted(Map<String, Object> content) {
        OpeningOfficers.haveKeys();
        Response created = as(agent).body(content).post("/v1/consultations");
        created.then().statusCode(201);
        consultation = created.jsonPath().getString("id");
        etag = created.header("ETag");
        return this;
    }

    public Market withLot(Object priceWeight) {
        return withLot(lotContent(priceWeight));
    }

    public Market withLot(Map<String, Object> content) {
        Response added =
                as(agent).header("If-Match", etag).body(content).post("/v1/consultations/{id}/lots", consultation);
        added.then().statusCode(201);
        lot = added.jsonPath().getString("id");
        etag = added.header("ETag");
        return this;
    }

    /** @param weight null on anything but a criterion */
    public Market withHandwritten(String nature, Object weight, boolean required, String confidentiality) {
        Map<String, Object> handwritten = new HashMap<>(Map.of(
                "nature", nature, "title", text(nature), "text", text("Texte"), "unit", "h", "theme", "ENVIRONMENT"));
        if (nature.equals("CRITERION")) {
            handwritten.put("linkToSubject", text("La prestation elle-même"));
        }
        Map<String, Object> body = new HashMap<>(
                Map.of("handwritten", handwritten, "required", required, "confidentiality", confidentiality));
        if (weight != null) {
            body.put("weight", weight);
        }
        return withRequirement(body);
    }

    /** A criterion of the environment written by hand, its weight in the member named: weight, weightRange or weightRank. */
    public static Map<String, Object> criterion(String member, Object weight) {
        return new HashMap<>(Map.of(
                "handwritten",
                Map.of(
                        "nature",
                        "CRITERION",
                        "title",
                        text("Critère"),
                        "text",
                        text("Texte"),
                        "theme",
                        "ENVIRONMENT",
                        "linkToSubject",
                        text("La prestation elle-même")),
                "required",
                false,
                member,
                weight));
    }

    public Market withItem(UUID item, Object weight) {
        Map<String, Object> body = new HashMap<>(Map.of("itemId", item, "required", false));
        if (weight != null) {
            body.put("weight", weight);
        }
        return withRequirement(body);
    }

    public Market withRequirement(Map<String, ?> body) {
        Response added = as(agent).header("If-Match", etag).body(body).post("/v1/lots/{lot}/requirements", lot);
        added.then().statusCode(201);
        requirements.add(added.jsonPath().getString("id"));
        etag = added.header("ETag");
        return this;
    }

    /** Price 40, technical 25 and 15, environment 20, and an insertion clause: the table of the scoring rules. */
    public Market complete(String procedure) {
        return drafted(procedure)
                .withLot(40)
                .withHandwritten("CRITERION", 25, true, "BUYER_ONLY")
                .withHandwritten("CRITERION", 15, false, "BUYER_ONLY")
                .withHandwritten("CRITERION", 20, false, "EVALUATORS_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
    }

    public Market published() {
        return published("ADAPTED");
    }

    public Market published(String procedure) {
        return complete(procedure).publish();
    }

    /** With a legal officer's visa, which formal procedures need. */
    public Market publish() {
        stamp();
        Response published = as(agent)
                .header("If-Match", etag)
                .header("Idempotency-Key", key())
                .post("/v1/consultations/{id}/publication", consultation);
        published.then().statusCode(200);
        etag = published.header("ETag");
        return this;
    }

    public Market stamp() {
        etag = as(agent).get("/v1/consultations/{id}", consultation).header("ETag");
        Response stamped = as(Tokens.agent("legal-officer", department).sign())
                .header("If-Match", etag)
                .header("Idempotency-Key", key())
                .post("/v1/consultations/{id}/visa", consultation);
        stamped.then().statusCode(200);
        etag = stamped.header("ETag");
        return this;
    }

    public Bidder bidder() {
        Organisation organisation = Organisation.random();
        String token = Tokens.supplier(organisation).sign();
        Response begun = as(token).body(Map.of("consultationId", consultation)).post("/v1/dossiers");
        begun.then().statusCode(201);
        return new Bidder(organisation, token, begun.jsonPath().getString("id"));
    }

    public Map<String, Object> bid(String amount) {
        return Map.of(
                "price", Map.of("amount", new BigDecimal(amount), "currency", "EUR"),
                "answers",
                        List.of(
                                Map.of("requirementId", requirement(0), "text", "Notre méthode"),
                                Map.of("requirementId", requirement(2), "text", "Secret industriel"),
                                Map.of("requirementId", requirement(3), "text", "Insertion", "committed", 3600)));
    }

    public Response putBid(Bidder bidder, Object body) {
        return as(bidder.token())
                .header("If-Match", dossierTag(bidder))
                .body(body)
                .put("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), lot);
    }

    public Response submit(Bidder bidder) {
        return submit(bidder, key());
    }

    public Response submit(Bidder bidder, String key) {
        return as(bidder.token())
                .header("If-Match", dossierTag(bidder))
                .header("Idempotency-Key", key)
                .post("/v1/dossiers/{id}/submission", bidder.dossier());
    }

    public static String dossierTag(Bidder bidder) {
        return as(bidder.token()).get("/v1/dossiers/{id}", bidder.dossier()).header("ETag");
    }

    /** Writes a bid at that price. */
    public Bidder prepared(String amount) {
        Bidder bidder = bidder();
        putBid(bidder, bid(amount)).then().statusCode(200);
        return bidder;
    }

    /** Submits a bid at that price and without answers. */
    public Bidder bidding(String amount) {
        Bidder bidder = bidder();
        Map<String, Object> price = Map.of("amount", new BigDecimal(amount), "currency", "EUR");
        putBid(bidder, Map.of("price", price, "answers", List.of())).then().statusCode(200);
        submit(bidder).then().statusCode(201);
        return bidder;
    }

    /** Submits a bid at that price. */
    public Bidder submitted(String amount) {
        Bidder bidder = prepared(amount);
        submit(bidder).then().statusCode(201);
        return bidder;
    }

    public Response open(String officer) {
        return open(officer, key());
    }

    public Response open(String officer, String key) {
        return as(officerToken(officer))
                .header("Idempotency-Key", key)
                .post("/v1/consultations/{id}/opening", consultation);
    }

    /** Moves the clock past the deadline and opens with two officers. */
    public SuiteClock opened() {
        SuiteClock clock = SuiteClock.at(deadline.plusSeconds(1));
        open(officer1).then().statusCode(200);
        open(officer2).then().statusCode(200);
        return clock;
    }

    /** As {@link #opened()}, with the clock put back: what is open stays open. */
    public Market afterOpening() {
        opened().close();
        return this;
    }

    /** Acts at that time; from there the clock goes on, and is put back in the end. */
    public static <T> T at(Instant now, Supplier<T> act) {
        SuiteClock clock = SuiteClock.at(now);
        try {
            return act.get();
        } finally {
            clock.close();
        }
    }

    public String bidOf(Bidder bidder) {
        return bids().getString(
                        "items.find { it.supplier == '" + bidder.organisation().alias() + "' }.id");
    }

    public JsonPath bids() {
        return as(agent).get("/v1/consultations/{id}/bids", consultation).jsonPath();
    }

    public Response mark(String bid, int requirement, Object mark) {
        String tag = as(evaluatorToken()).get("/v1/bids/{id}", bid).header("ETag");
        return as(evaluatorToken())
                .header("If-Match", tag)
                .body(Map.of("mark", mark, "appreciation", "Motivé"))
                .put("/v1/bids/{id}/marks/{requirement}", bid, requirement(requirement));
    }

    /** Marks a bid by the lot's first requirement. */
    public Response mark(Bidder bidder, Map<String, ?> body) {
        return as(evaluatorToken())
                .header("If-Match", "*")
                .body(body)
                .put("/v1/bids/{id}/marks/{requirement}", bidOf(bidder), requirement(0));
    }

    public Market marked(Bidder bidder, Object first, Object second, Object environment) {
        String bid = bidOf(bidder);
        mark(bid, 0, first).then().statusCode(200);
        mark(bid, 1, second).then().statusCode(200);
        mark(bid, 2, environment).then().statusCode(200);
        return this;
    }

    public Response award(Bidder bidder) {
        return as(agent)
                .header("Idempotency-Key", key())
                .body(Map.of("bidId", bidOf(bidder), "reason", "La meilleure offre"))
                .post("/v1/lots/{lot}/award", lot);
    }

    public Response sign() {
        return as(agent).header("Idempotency-Key", key()).post("/v1/lots/{lot}/contract", lot);
    }

    public String agentToken() {
        return agent;
    }

    public String officerToken(String officer) {
        return OpeningOfficers.token(officer);
    }

    public String evaluatorToken() {
        return Tokens.agent("evaluator", department)
                .claim("preferred_username", evaluator)
                .sign();
    }

    public String managerToken() {
        return Tokens.agent("contract-manager", department).sign();
    }

    public String consultation() {
        return consultation;
    }

    public String lot() {
        return lot;
    }

    public String etag() {
        return etag;
    }

    public String requirement(int index) {
        return requirements.get(index);
    }
}
