package fr.edossier.tender.consultation;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class LotResourceTest {
    private static final String OF_CONSULTATION = "/v1/consultations/{id}/lots";
    private static final String PATH = "/v1/lots/{lot}";

    private static final ExpectedProblem NUMBER_TAKEN = ExpectedProblem.of(409, "LOT_NUMBER_TAKEN")
            .fr("Numéro de lot déjà utilisé", "Un autre lot de la consultation porte ce numéro.")
            .en("Lot number already used", "Another lot of the consultation already has this number.")
            .at(
                    "pointer",
                    "/number",
                    "LOT_NUMBER_TAKEN",
                    "Ce numéro est déjà utilisé.",
                    "This number is already used.");

    private static Map<String, Object> lot(Market market, int number) {
        Map<String, Object> content = new HashMap<>(market.lotContent(55.5));
        content.put("number", number);
        return content;
    }

    private static Response add(Market market, String tag, int number) {
        return as(market.people.agentToken())
                .header("If-Match", tag)
                .body(lot(market, number))
                .post(OF_CONSULTATION, market.consultation());
    }

    @Test
    void isAddedToTheDraftWhoseTagItShares() {
        Market market = new Market().drafted();
        Response added = add(market, market.etag(), 7);
        assertThat(added.statusCode()).isEqualTo(201);
        String id = added.path("id");
        assertThat(added.header("Location")).endsWith("/v1/lots/" + id);
        assertThat(added.header("ETag")).isEqualTo("\"1-DRAFT\"");
        assertThat(added.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "id",
                        id,
                        "consultationId",
                        market.consultation(),
                        "number",
                        7,
                        "title",
                        Api.text("Lot 1"),
                        "price",
                        Map.of("method", "PROPORTIONAL", "weight", 55.5f),
                        "cpv",
                        "90911000",
                        "tieBreak",
                        List.of(),
                        "weightKind",
                        "PERCENTAGE"));

        Response read = as(market.people.agentToken()).get(PATH, id);
        assertThat(read.header("ETag")).isEqualTo("\"1-DRAFT\"");
        assertThat(read.asString()).isEqualTo(added.asString());
        assertThat(as(market.people.agentToken())
                        .header("If-None-Match", "\"1-DRAFT\"")
                        .get(PATH, id)
                        .statusCode())
                .isEqualTo(304);
        Response consultation = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
        assertThat(consultation.header("ETag")).isEqualTo("\"1-DRAFT\"");
        assertThat(consultation.jsonPath().getList("lots.id")).containsExactly(id);
        assertThat(consultation.jsonPath().getList("team.evaluators"))
                .isEqualTo(List.of(Map.of("lotId", id, "names", List.of(market.people.evaluator))));
    }

    @Test
    void aPriceOfADraftMayLackItsWeightAndItsMethod() {
        Market market = new Market().drafted();
        Map<String, Object> content = lot(market, 1);
        content.put("price", Map.of());
        market.withLot(content);
        assertThat(as(market.people.agentToken()).get(PATH, market.lot()).<Map<String, Object>>path("price"))
                .isEqualTo(Map.of("method", "PROPORTIONAL"));
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}/check", market.consultation())
                        .<List<String>>path("items.findAll { it.code == 'WEIGHT_MISSING' }.pointer"))
                .isEqualTo(List.of("/lots/0/price"));
        content.put("price", Map.of("weightRange", Map.of("min", 30, "max", 40)));
        content.put("pointsTotal", 125.5);
        Response replaced = as(market.people.agentToken())
                .header("If-Match", market.etag())
                .body(content)
                .put(PATH, market.lot());
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.<Float>path("pointsTotal")).isEqualTo(125.5f);
    }

    private static Response name(Market market, String language, List<String> names) {
        return as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(Map.of("names", names))
                .put(PATH + "/evaluators", market.lot());
    }

    @Test
    void whoMarksIsNamedAnewWhileTheLotRuns() {
        Market market = new Market().complete("ADAPTED");
        assertThat(name(market, "fr", List.of("eve")).<String>path("code")).isEqualTo("CONSULTATION_NOT_PUBLISHED");
        Bidder bidder = market.publish().bidding().submitted("100.00");
        market.opening().done();
        Response before = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
        Response named = name(market, "fr", List.of("nobody", "nobody"));
        assertThat(named.statusCode()).as(named.asString()).isEqualTo(200);
        assertThat(named.header("ETag")).isNotEqualTo(before.header("ETag"));
        Response after = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
        assertThat(after.header("ETag")).isEqualTo(named.header("ETag"));
        assertThat(after.<List<String>>path("team.evaluators[0].names")).isEqualTo(List.of("nobody"));
        assertThat(after.<Integer>path("contentVersion")).isEqualTo(1);
        assertThat(market.opening()
                        .mark(bidder, Map.of("mark", 8, "appreciation", "Motivé"))
                        .statusCode())
                .as("no longer named")
                .isEqualTo(404);
        name(market, "fr", List.of(market.people.evaluator)).then().statusCode(200);
        assertThat(market.opening()
                        .mark(bidder, Map.of("mark", 8, "appreciation", "Motivé"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Traces.acts(market.consultation())).contains("lot.evaluators-named");
        assertThat(name(market, "fr", List.of()).statusCode()).isEqualTo(400);
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", Api.text("Sans suite")))
                .post(PATH + "/ending", market.lot())
                .then()
                .statusCode(200);
        assertThat(name(market, "fr", List.of("eve")).<String>path("code")).isEqualTo("LOT_ENDED");
    }

    @Test
    void lotsAreReadInTheOrderOfTheirNumbers() {
        Market market = new Market().drafted();
        String tag = add(market, market.etag(), 3).header("ETag");
        tag = add(market, tag, 1).header("ETag");
        add(market, tag, 2).then().statusCode(201);
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .jsonPath()
                        .getList("lots.number"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aNumberIsTakenOnceInAConsultation() {
        Market market = new Market().drafted().withLot(40);
        NUMBER_TAKEN.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(lot(market, 1))
                .post(OF_CONSULTATION, market.consultation()));
        Response second = add(market, market.etag(), 2);
        NUMBER_TAKEN.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", second.header("ETag"))
                .body(lot(market, 1))
                .put(PATH, second.<String>path("id")));
    }

    @Test
    void isReplacedUnderItsOwnNumber() {
        Market market = new Market().drafted().withLot(40);
        Response replaced = as(market.people.agentToken())
                .header("If-Match", market.etag())
                .body(lot(market, 1))
                .put(PATH, market.lot());
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2-DRAFT\"");
        assertThat(replaced.<Float>path("price.weight")).isEqualTo(55.5f);
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(lot(market, 1))
                .put(PATH, market.lot()));
        assertThat(Traces.acts(market.consultation()))
                .containsExactly("consultation.drafted", "lot.added", "lot.changed");
    }

    @Test
    void isRemovedWithItsRequirements() {
        Market market = new Market().complete("ADAPTED");
        assertThat(as(market.people.agentToken())
                        .header("If-Match", market.etag())
                        .delete(PATH, market.lot())
                        .statusCode())
                .isEqualTo(204);
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get(PATH + "/requirements", market.lot()));
        Response consultation = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
        assertThat(consultation.jsonPath().getList("lots")).isEmpty();
        assertThat(consultation.header("ETag")).isNotEqualTo(market.etag());
    }

    @Test
    void everyWriteNeedsTheLastTag() {
        Market market = new Market().drafted().withLot(40);
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.agentToken(), language)
                .body(lot(market, 2))
                .post(OF_CONSULTATION, market.consultation()));
        PlatformProblems.TAG_MISSING.require(language ->
                as(market.people.agentToken(), language).body(lot(market, 2)).put(PATH, market.lot()));
        PlatformProblems.TAG_MISSING.require(
                language -> as(market.people.agentToken(), language).delete(PATH, market.lot()));
        String old = "\"0-DRAFT\"";
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", old)
                .body(lot(market, 2))
                .post(OF_CONSULTATION, market.consultation()));
        PlatformProblems.STALE.require(language ->
                as(market.people.agentToken(), language).header("If-Match", old).delete(PATH, market.lot()));
    }

    @Test
    void otherDepartmentsFindNoLotOfADraft() {
        Market market = new Market().drafted().withLot(40);
        String other = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", market.etag())
                .body(lot(market, 2))
                .post(OF_CONSULTATION, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", market.etag())
                .body(lot(market, 2))
                .put(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(language ->
                as(other, language).header("If-Match", market.etag()).delete(PATH, market.lot()));
        assertThat(as(Tokens.withRole("legal-officer").sign())
                        .get(PATH, market.lot())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noLotOfAPublishedConsultationChanges() {
        Market market = new Market().published();
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(lot(market, 2))
                .post(OF_CONSULTATION, market.consultation()));
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(lot(market, 2))
                .put(PATH, market.lot()));
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .delete(PATH, market.lot()));
        Response read = as(Tokens.withRole("supplier").sign()).get(PATH, market.lot());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<Float>path("price.weight")).isEqualTo(40f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000.01", "33.333"})
    void aWeightHasTwoDecimalsAtMost(String weight) {
        Market market = new Market().drafted();
        Response refused = as(market.people.agentToken())
                .header("If-Match", market.etag())
                .body(market.lotContent(new BigDecimal(weight)))
                .post(OF_CONSULTATION, market.consultation());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("errors.pointer")).containsOnly("/price/weight");
    }
}
