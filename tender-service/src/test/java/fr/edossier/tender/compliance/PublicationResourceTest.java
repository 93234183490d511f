package fr.edossier.tender.compliance;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.hash.CanonicalHash;
import fr.edossier.tender.Api;
import fr.edossier.tender.CatalogueStub;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class PublicationResourceTest {
    private static final ExpectedProblem NOT_PUBLISHABLE = ExpectedProblem.of(422, "NOT_PUBLISHABLE")
            .fr(
                    "Publication impossible",
                    "La consultation ne peut pas être publiée en l'état ; le détail est indiqué pour chaque élément.")
            .en("Not publishable", "The consultation cannot be published as it is; see the details for each member.");

    private static Response publish(Market market, String language, String tag, String key) {
        return as(market.people.agentToken(), language)
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post("/v1/consultations/{id}/publication", market.consultation());
    }

    private static Response publish(Market market, String language) {
        return publish(market, language, market.etag(), Api.key());
    }

    private static String statusOf(Market market) {
        return as(market.people.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .path("status");
    }

    @Test
    void aCompleteDraftIsPublishedDatedAndTold() {
        Market market = new Market().complete("OPEN");
        UUID item = CatalogueStub.item("CLAUSE", "PUBLISHED", "BUYER_ONLY");
        market.withRequirement(Map.of("itemId", item, "required", false));
        market.giveVisa();
        Response published = publish(market, "fr");

        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        assertThat(published.header("ETag")).endsWith("-PUBLISHED\"").isNotEqualTo(market.etag());
        assertThat(published.<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(published.<String>path("publishedAt")).isNotBlank();
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .asString())
                .isEqualTo(published.asString());
        assertThat(Traces.acts(market.consultation())).endsWith("consultation.published");
        assertThat(Traces.facts(market.consultation())).singleElement().satisfies(fact -> assertThat(fact)
                .containsEntry("type", "fr.edossier.tender.consultation.published")
                .containsEntry("source", "/tender-service")
                .containsEntry("subject", market.consultation())
                .containsEntry(
                        "data",
                        Map.of(
                                "consultationId",
                                market.consultation(),
                                "reference",
                                published.path("reference"),
                                "title",
                                Api.text("Nettoyage"),
                                "department",
                                market.people.department,
                                "deadline",
                                market.deadline.toString(),
                                "publishedAt",
                                published.path("publishedAt"),
                                "cpv",
                                "90911000",
                                "lots",
                                List.of(Map.of("lotId", market.lot(), "number", 1, "cpv", "90911000")),
                                "requirements",
                                List.of(Map.of(
                                        "lotId",
                                        market.lot(),
                                        "itemId",
                                        item.toString(),
                                        "itemCode",
                                        "ENV-042",
                                        "number",
                                        3,
                                        "nature",
                                        "CLAUSE",
                                        "theme",
                                        "ENVIRONMENT")))));
    }

    @Test
    void aHundredthOfAPercentTooFewIsRefused() {
        Market market = new Market()
                .drafted()
                .withLot(40)
                .withHandwritten("CRITERION", new BigDecimal("59.99"), true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        NOT_PUBLISHABLE
                .at(
                        "pointer",
                        "/lots/0",
                        "WEIGHTS_NOT_WHOLE",
                        "Les pondérations du lot 1 totalisent 99.99 au lieu de 100.",
                        "The weights of lot 1 total 99.99 instead of 100.")
                .require(language -> publish(market, language));
        assertThat(statusOf(market)).isEqualTo("DRAFT");
        assertThat(Traces.facts(market.consultation())).isEmpty();
    }

    @Test
    void aPassedDeadlineIsRefusedTogetherWithWhateverElseIsWrong() {
        Market market = new Market().drafted();
        ExpectedProblem refused = NOT_PUBLISHABLE
                .at(
                        "pointer",
                        "/deadline",
                        "DEADLINE_NOT_IN_FUTURE",
                        "La date limite doit être à venir.",
                        "The deadline must be in the future.")
                .at(
                        "pointer",
                        "/lots",
                        "NO_LOT",
                        "La consultation doit avoir au moins un lot.",
                        "The consultation must have at least one lot.");
        refused.require(language -> SuiteClock.at(market.deadline, () -> publish(market, language)));
        NOT_PUBLISHABLE
                .at(
                        "pointer",
                        "/lots",
                        "NO_LOT",
                        "La consultation doit avoir au moins un lot.",
                        "The consultation must have at least one lot.")
                .require(language -> publish(market, language));
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        Market market = new Market().complete("ADAPTED");
        String key = Api.key();
        Response first = publish(market, "fr", market.etag(), key);
        first.then().statusCode(200);
        Response again = publish(market, "fr", market.etag(), key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Traces.facts(market.consultation())).hasSize(1);
    }

    @Test
    void aKeyServesForOneActOnly() {
        Market market = new Market().complete("ADAPTED");
        String key = Api.key();
        publish(market, "fr", market.etag(), key).then().statusCode(200);
        market.complete("ADAPTED");
        PlatformProblems.KEY_REUSED.require(language -> publish(market, language, market.etag(), key));
        assertThat(statusOf(market)).isEqualTo("DRAFT");
    }

    @Test
    void twoAtOnceWithTheSameKeyPublishOnce() {
        Market market = new Market().complete("ADAPTED");
        String key = Api.key();
        List<Response> answers = Races.run(2, runner -> publish(market, "fr", market.etag(), key));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(Traces.facts(market.consultation())).hasSize(1);
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("consultation.published");
    }

    @Test
    void twoAtOnceWithTheirOwnKeysPublishOnce() {
        Market market = new Market().complete("ADAPTED");
        List<Integer> statuses = Races.run(2, runner -> publish(market, "fr").statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(Traces.facts(market.consultation())).hasSize(1);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        Market market = new Market().published();
        TenderProblems.NOT_DRAFT.require(language -> publish(market, language));
    }

    @Test
    void needsTheLastTagAndAKey() {
        Market market = new Market().complete("ADAPTED");
        String path = "/v1/consultations/{id}/publication";
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .post(path, market.consultation()));
        PlatformProblems.KEY_MISSING.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .post(path, market.consultation()));
        PlatformProblems.STALE.require(language -> publish(market, language, "\"0-DRAFT\"", Api.key()));
        assertThat(statusOf(market)).isEqualTo("DRAFT");
    }

    @Test
    void otherDepartmentsFindNothingToPublish() {
        Market market = new Market().complete("ADAPTED");
        String other = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", market.etag())
                .header("Idempotency-Key", Api.key())
                .post("/v1/consultations/{id}/publication", market.consultation()));
    }

    private static Response check(Market market, String token) {
        return as(token).get("/v1/consultations/{id}/check", market.consultation());
    }

    @Test
    void checkSaysWhatPublishingWouldRefuse() {
        Market market = new Market().drafted().withLot(40).withHandwritten("CRITERION", 60, true, "BUYER_ONLY");
        Response found = check(market, market.people.agentToken());
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.<Boolean>path("publishable")).isFalse();
        assertThat(found.<Map<String, Object>>path("items.find { it.code == 'ENV_CLAUSE_MISSING' }"))
                .isEqualTo(Map.of(
                        "code",
                        "ENV_CLAUSE_MISSING",
                        "severity",
                        "BLOCKING",
                        "lot",
                        1,
                        "pointer",
                        "/lots/0",
                        "legalSource",
                        "CCP, L2112-2",
                        "applicableFrom",
                        "2026-08-22",
                        "text",
                        Map.of(
                                "fr",
                                "Les conditions d'exécution du lot 1 doivent prendre en compte l'environnement"
                                        + " : ajoutez une clause.",
                                "en",
                                "The performance conditions of lot 1 must take the environment into account:"
                                        + " add a clause.")));
        List<String> blocking = found.path("items.findAll { it.severity == 'BLOCKING' }.code");
        assertThat(publish(market, "fr").<List<String>>path("errors.code")).isEqualTo(blocking);
        market.withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        assertThat(check(market, market.people.agentToken()).<Boolean>path("publishable"))
                .isTrue();
    }

    @Test
    void checkIsTheBuyersAlone() {
        Market market = new Market().published();
        assertThat(check(market, new Market().people.agentToken()).statusCode()).isEqualTo(404);
        assertThat(check(market, Tokens.agent("legal-officer", "ELSEWHERE").sign())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void publishedVersionIsFrozenWithItsHash() {
        Market market = new Market().published();
        Response versions = given().get("/v1/consultations/{id}/versions", market.consultation());
        assertThat(versions.statusCode()).isEqualTo(200);
        assertThat(versions.jsonPath().getList("items.kind")).isEqualTo(List.of("PUBLICATION"));
        Response first = given().get("/v1/consultations/{id}/versions/1", market.consultation());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.<String>path("hash"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .path("contentHash"));
        assertThat(first.<List<?>>path("content.lots[0].requirements")).hasSize(4);
        assertThat(first.<String>path("hash"))
                .as("as anybody computes it")
                .isEqualTo(CanonicalHash.of(new JsonPath(first.asString())
                        .using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL))
                        .getMap("content")));
        assertThat(first.asString()).doesNotContain(market.people.officer1).doesNotContain("150000");
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}/versions/1", market.consultation())
                        .asString())
                .contains(market.people.officer1)
                .contains("150000");
        assertThat(given().get("/v1/consultations/{id}/versions/2", market.consultation())
                        .statusCode())
                .isEqualTo(404);
        Market draft = new Market().drafted();
        assertThat(given().get("/v1/consultations/{id}/versions", draft.consultation())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void legalOfficerAdmitsACriterionOnTheSupplier() {
        Market market = new Market().complete("ADAPTED");
        Map<String, Object> criterion = Map.of(
                "handwritten",
                Map.of(
                        "nature",
                        "CRITERION",
                        "theme",
                        "GOVERNANCE",
                        "title",
                        Api.text("Pilotage"),
                        "text",
                        Api.text("Pilotage"),
                        "linkToSubject",
                        Api.text("La prestation elle-même")),
                "required",
                false,
                "weight",
                15);
        String path = "/v1/requirements/" + market.requirement(1);
        as(market.people.agentToken())
                .header("If-Match", "*")
                .body(criterion)
                .put(path)
                .then()
                .statusCode(200);
        String blocking = "items.findAll { it.severity == 'BLOCKING' }.code";
        assertThat(check(market, market.people.agentToken()).<List<String>>path(blocking))
                .isEqualTo(List.of("CRITERION_ON_SUPPLIER"));
        market.giveVisa();
        Response admitted = as(Tokens.agent("legal-officer", "ELSEWHERE").sign())
                .header("If-Match", market.etag())
                .body(Map.of("reason", "Les instances de pilotage de ce marché"))
                .put(path + "/supplier-criterion-waiver");
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(200);
        assertThat(admitted.<String>path("supplierCriterionWaiver"))
                .isEqualTo("Les instances de pilotage de ce marché");
        assertThat(check(market, market.people.agentToken()).<List<String>>path(blocking))
                .isEmpty();
        Response view = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
        assertThat(view.header("ETag")).isEqualTo(admitted.header("ETag"));
        assertThat(view.<Object>path("visa")).as("it is of another content").isNull();
        assertThat(Traces.trail(market.consultation())).last().satisfies(entry -> assertThat(entry.toString())
                .contains("requirement.supplier-criterion-waived", "instances"));
        as(market.people.agentToken())
                .header("If-Match", "*")
                .body(criterion)
                .put(path)
                .then()
                .statusCode(200);
        assertThat(check(market, market.people.agentToken()).<List<String>>path(blocking))
                .as("what is asked otherwise needs another look")
                .isEqualTo(List.of("CRITERION_ON_SUPPLIER"));
    }

    @Test
    void legalOfficerExceptsALotFromTheSocialClause() {
        Market market = new Market().complete("OPEN");
        Map<String, Object> content = new HashMap<>(market.content("OPEN"));
        content.put("estimatedValue", Map.of("amount", 300000, "currency", "EUR"));
        Response changed = as(market.people.agentToken())
                .header("If-Match", market.etag())
                .body(content)
                .put("/v1/consultations/{id}", market.consultation());
        assertThat(check(market, market.people.agentToken())
                        .<List<String>>path("items.findAll { it.severity == 'BLOCKING' }.code"))
                .isEqualTo(List.of("VISA_MISSING", "SOCIAL_CLAUSE_MISSING"));
        Response excepted = as(Tokens.agent("legal-officer", "ELSEWHERE").sign())
                .header("If-Match", changed.header("ETag"))
                .body(Map.of("code", "NO_LINK", "reason", "Simple fourniture"))
                .put("/v1/lots/{id}/social-clause-waiver", market.lot());
        assertThat(excepted.statusCode()).isEqualTo(200);
        assertThat(excepted.<String>path("socialClauseWaiver.code")).isEqualTo("NO_LINK");
        assertThat(check(market, market.people.agentToken())
                        .<List<String>>path("items.findAll { it.severity == 'BLOCKING' }.code"))
                .isEqualTo(List.of("VISA_MISSING"));
        market.publish();
        TenderProblems.NOT_DRAFT.require(
                language -> as(Tokens.agent("legal-officer", "ELSEWHERE").sign(), language)
                        .header("If-Match", "*")
                        .body(Map.of("code", "NO_LINK", "reason", "Trop tard"))
                        .put("/v1/lots/{id}/social-clause-waiver", market.lot()));
    }
}
