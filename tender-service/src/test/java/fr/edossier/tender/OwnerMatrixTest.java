package fr.edossier.tender;

import com.nimbusds.jose.jwk.ECKey;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.Fixture;
import fr.edossier.testing.matrix.OwnerMatrix;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** Each row has a market of its own, brought as far as the fixture's name says; some share one. */
@QuarkusTest
@SuiteTest
class OwnerMatrixTest implements OwnerMatrix {
    private static final String FILE = UUID.randomUUID().toString();
    private static final String DISPOSITION = "attachment; filename=\"offre\"";
    private static final byte[] CONTENT = "contenu".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER_CONTENT = "autre contenu".getBytes(StandardCharsets.UTF_8);

    /** What a row does to these hinders no other row. */
    private static final Set<String> SHARED = Set.of("published", "receipt", "opened", "marked", "awarded", "signed");

    private static final String NAMED = OpeningOfficers.unique("nadia");

    private final Map<String, Scene> scenes = new HashMap<>();
    private Market market = new Market();
    private @Nullable Bidder bidder;
    private @Nullable SuiteClock clock;
    private String keyHolder = "";

    private record Scene(Market market, @Nullable Bidder bidder, Fixture fixture) {}

    @AfterEach
    void putBackTheClock() {
        if (clock != null) {
            clock.close();
            clock = null;
        }
    }

    @Override
    public Fixture fixture(String name) {
        putBackTheClock();
        Scene scene = SHARED.contains(name) ? scenes.computeIfAbsent(name, this::scene) : scene(name);
        market = scene.market();
        bidder = scene.bidder();
        return scene.fixture().header("If-Match", "*").header("Idempotency-Key", Api.key());
    }

    private Scene scene(String name) {
        market = new Market();
        market.people.name(NAMED);
        bidder = null;
        Fixture fixture = prepared(name);
        return new Scene(market, bidder, fixture);
    }

    private Fixture prepared(String name) {
        return switch (name) {
            case "lotless" -> consultation(market.drafted()).body(market.lotContent(40));
            case "draft" -> consultation(drafted()).andPath("number", 1).body(market.content("OPEN"));
            case "lot" -> consultation(drafted()).body(market.lotContent(50));
            case "requirement" ->
                consultation(drafted())
                        .andPath("requirementId", market.requirement(0))
                        .body(requirement());
            case "evaluated" -> consultation(market.published()).body(Map.of("names", List.of("eve")));
            case "admitted" ->
                consultation(drafted())
                        .andPath("requirementId", market.requirement(0))
                        .body(Map.of("reason", "Les moyens de ce marché"));
            case "publishedRequirement" ->
                consultation(market.published()).andPath("requirementId", market.requirement(0));
            case "moving" ->
                consultation(drafted())
                        .andPath("requirementId", market.requirement(0))
                        .body(Map.of());
            case "ordering" -> consultation(drafted()).body(Map.of("requirements", List.of(market.requirement(0))));
            case "copied" ->
                consultation(drafted())
                        .body(Map.of("reference", "C-" + Api.key().substring(0, 8)));
            case "excepted" -> consultation(drafted()).body(Map.of("code", "NO_LINK", "reason", "Sans lien"));
            case "complete" -> consultation(market.complete("ADAPTED"));
            case "asking" -> consultation(market.published()).body(Map.of("text", "Une question"));
            case "askingDraft" -> consultation(drafted()).body(Map.of("text", "Une question"));
            case "question" ->
                consultation(market.published())
                        .andPath("questionId", asked())
                        .body(Map.of("text", Api.text("Une réponse")));
            case "answered" -> answered();
            case "amended" -> amended();
            case "abandoned" ->
                consultation(market.published()).body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")));
            case "ending" ->
                consultation(market.published())
                        .body(Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", Api.text("Sans suite")));
            case "ranged" -> ranged();
            case "fixed" -> fixed();
            case "notified" -> notified();
            case "taken" -> consultation(market.published()).body(taken());
            case "takenDraft" -> consultation(drafted()).body(taken());
            case "versioned" -> consultation(market.published()).andPath("number", 1);
            case "replacedDocument" -> document(withDocument(drafted())).body(OTHER_CONTENT);
            case "documentDraft" -> document(withDocument(drafted()));
            case "documented" ->
                document(withDocument(market.complete("ADAPTED")).publish());
            case "published" -> consultation(market.published());
            case "closed" -> consultation(closed());
            case "dossier" -> dossier(begun()).body(market.bidding().bid("100.00"));
            case "newFile" -> dossier(begun()).body(CONTENT);
            case "written" -> dossier(written());
            case "file" -> dossier(withFile(begun()));
            case "receipt" -> submitted();
            case "opened" -> opened().body(Map.of("mark", 8, "appreciation", "Motivé"));
            case "toSetAside" -> opened().body(Map.of("ground", "IRREGULAR", "reason", "Absent"));
            case "setAside" -> setAside();
            case "marked" -> marked();
            case "awarded" -> awarded();
            case "signed" -> signed();
            case "keyPending" -> key(false);
            case "keyActive" -> key(true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Market drafted() {
        return market.drafted().withLot(40).withHandwritten("CRITERION", 60, true, "BUYER_ONLY");
    }

    private static Map<String, Object> requirement() {
        return Map.of(
                "handwritten",
                Map.of("nature", "CLAUSE", "title", Api.text("Clause"), "text", Api.text("Texte")),
                "required",
                false);
    }

    private String asked() {
        return Api.as(Tokens.supplier(Organisation.random()).sign())
                .body(Map.of("text", "Une question"))
                .post("/v1/consultations/{id}/questions", market.consultation())
                .path("id");
    }

    private Fixture answered() {
        market.published();
        String question = asked();
        Api.as(market.people.agentToken())
                .header("If-Match", "*")
                .body(Map.of("text", Api.text("Une réponse")))
                .put("/v1/questions/{id}/answer", question)
                .then()
                .statusCode(200);
        return consultation(market).andPath("questionId", question).body(Map.of());
    }

    /** Told of another time to answer. */
    private Fixture amended() {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        market.drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        content.put("deadline", market.deadline.plusSeconds(60).toString());
        return consultation(market).body(Map.of("content", content, "reason", Api.text("Délai")));
    }

    private static Map<String, Object> taken() {
        return Map.of("name", "Simone", "address", Api.key() + "@firm.example", "language", "FR");
    }

    /** Weights announced as ranges. */
    private Fixture ranged() {
        Map<String, Object> lot = new HashMap<>(market.lotContent(40));
        lot.put("weightKind", "RANGE");
        lot.put("price", Lots.lifeCycle("weightRange", Map.of("min", 50, "max", 100)));
        market.drafted()
                .withLot(lot)
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        return consultation(market).body(Map.of("price", 100, "criteria", List.of()));
    }

    private Fixture fixed() {
        Fixture ranged = ranged();
        Api.as(market.people.agentToken())
                .header("If-Match", "*")
                .body(Map.of("price", 100, "criteria", List.of()))
                .put("/v1/lots/{lot}/weights", market.lot())
                .then()
                .statusCode(200);
        return ranged;
    }

    /** Told that it was given up. */
    private Fixture notified() {
        Bidder told = begun();
        Api.as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
        return Fixture.path(
                "notificationId", Api.as(told.token()).get("/v1/notifications").<String>path("items[0].id"));
    }

    private Market closed() {
        market.published();
        clock = SuiteClock.at(market.deadline.plusSeconds(1));
        return market;
    }

    private Bidder begun() {
        Bidder begun = market.published().bidding().bidder();
        bidder = begun;
        return begun;
    }

    private Bidder written() {
        Bidder writer = begun();
        market.bidding().putBid(writer, market.bidding().bid("100.00")).then().statusCode(200);
        return writer;
    }

    private static Bidder withFile(Bidder owner) {
        Api.as(owner.token())
                .contentType("application/octet-stream")
                .header("Content-Disposition", DISPOSITION)
                .body(CONTENT)
                .put("/v1/dossiers/{id}/files/{file}", owner.dossier(), FILE)
                .then()
                .statusCode(201);
        return owner;
    }

    private static Market withDocument(Market market) {
        Api.as(market.people.agentToken())
                .contentType("application/octet-stream")
                .header("Content-Disposition", DISPOSITION)
                .body(CONTENT)
                .put("/v1/consultations/{id}/documents/{document}", market.consultation(), FILE)
                .then()
                .statusCode(201);
        return market;
    }

    private Fixture submitted() {
        Response receipt = market.bidding().submit(withFile(written()));
        return consultation(market).andPath("envelopeId", receipt.path("envelopeId"));
    }

    private Fixture opened() {
        submitted();
        clock = market.opening().opened();
        return consultation(market)
                .andPath("bidId", market.opening().bidOf(owner()))
                .andPath("fileId", FILE)
                .andPath("requirementId", market.requirement(0));
    }

    private Fixture marked() {
        Fixture bid = opened();
        market.opening().marked(owner(), 8, 7, 6);
        return bid.body(Map.of("bidId", market.opening().bidOf(owner()), "reason", "La meilleure offre"));
    }

    private Fixture setAside() {
        Fixture bid = opened();
        Api.as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("ground", "IRREGULAR", "reason", "Absent"))
                .post("/v1/bids/{bid}/setting-aside", market.opening().bidOf(owner()))
                .then()
                .statusCode(201);
        return bid;
    }

    private Fixture awarded() {
        Fixture bid = marked();
        market.opening().award(owner()).then().statusCode(201);
        return bid;
    }

    private Fixture signed() {
        awarded();
        return Fixture.path("contractId", market.opening().sign().jsonPath().getString("id"));
    }

    private Fixture key(boolean proven) {
        keyHolder = OpeningOfficers.unique("oscar");
        ECKey key = OpeningOfficers.newKey();
        Response registered = OpeningOfficers.register(keyHolder, key);
        if (proven) {
            OpeningOfficers.prove(keyHolder, key, registered).then().statusCode(200);
        }
        return Fixture.path("id", registered.path("id"))
                .body(Map.of("secret", OpeningOfficers.solved(key, registered.path("challenge"))));
    }

    private static Fixture consultation(Market market) {
        return Fixture.path("id", market.consultation()).andPath("lotId", market.lot());
    }

    private static Fixture document(Market market) {
        return consultation(market)
                .andPath("documentId", FILE)
                .andPath("number", 1)
                .header("Content-Disposition", DISPOSITION);
    }

    private Fixture dossier(Bidder owner) {
        return Fixture.path("id", owner.dossier())
                .andPath("lotId", market.lot())
                .andPath("fileId", FILE)
                .header("Content-Disposition", DISPOSITION);
    }

    private Bidder owner() {
        return Objects.requireNonNull(bidder);
    }

    @Override
    public String token(String caller) {
        return switch (caller) {
            case "agent" -> market.people.agentToken();
            case "officer" -> market.people.officerToken(market.people.officer1);
            case "keyHolder" -> OpeningOfficers.token(keyHolder);
            case "unnamedOfficer" -> market.people.officerToken("oscar");
            case "evaluator" -> market.people.evaluatorToken();
            case "unnamedEvaluator" ->
                Tokens.agent("evaluator", market.people.department).sign();
            case "manager" -> market.people.managerToken();
            case "departmentOfficer" ->
                Tokens.agent("opening-officer", market.people.department).sign();
            case "departmentCurator" ->
                Tokens.agent("catalogue-curator", market.people.department).sign();
            case "namedAgent" ->
                Tokens.agent("AUTRES").claim("preferred_username", NAMED).sign();
            case "bidder" -> owner().token();
            case "colleague" -> Tokens.supplier(owner().organisation()).sign();
            case "otherAgent" -> Tokens.agent("AUTRES").sign();
            case "agentNamedAsEvaluator" ->
                Tokens.agent("AUTRES")
                        .claim("preferred_username", market.people.evaluator)
                        .sign();
            case "otherManager" -> Tokens.agent("contract-manager", "AUTRES").sign();
            case "otherSupplier" -> Tokens.supplier(Organisation.random()).sign();
            case "legalOfficer" -> Tokens.agent("legal-officer", "AUTRES").sign();
            case "auditor" -> Tokens.agent("auditor", "AUTRES").sign();
            default -> throw new IllegalArgumentException(caller);
        };
    }
}
