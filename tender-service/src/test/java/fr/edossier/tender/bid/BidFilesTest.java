package fr.edossier.tender.bid;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Bidder;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two lots with an evaluator each; a bidder bids for both, with a file for each and one of the application. */
@QuarkusTest
@SuiteTest
class BidFilesTest {
    private final Market market = new Market();
    private final String otherEvaluator = "eva-" + UUID.randomUUID();
    private final String ofApplication = UUID.randomUUID().toString();
    private final String ofFirst = UUID.randomUUID().toString();
    private final String ofSecond = UUID.randomUUID().toString();
    private String first = "";
    private Bidder bidder;

    @BeforeEach
    void aBidForEachLot() {
        first = Lots.add(market.drafted(), 1, null).lot();
        Map<String, Object> second = new HashMap<>(market.lotContent(100));
        second.put("number", 2);
        second.put("price", Lots.lifeCycle("weight", 100));
        second.put("evaluators", List.of(otherEvaluator));
        market.withLot(second)
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        bidder = market.bidding().bidder();
        bid(first, "100.00");
        bid(market.lot(), "200.00");
        upload(ofApplication, null).then().statusCode(201);
        upload(ofFirst, first).then().statusCode(201);
        upload(ofSecond, market.lot()).then().statusCode(201);
    }

    private void bid(String lot, String amount) {
        as(bidder.token())
                .header("If-Match", "*")
                .body(Map.of(
                        "price", Map.of("amount", new BigDecimal(amount), "currency", "EUR"), "answers", List.of()))
                .put("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), lot)
                .then()
                .statusCode(200);
    }

    private io.restassured.response.Response upload(String file, @Nullable String lot) {
        var request = as(bidder.token())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + file + ".pdf\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
        if (lot != null) {
            request.queryParam("lotId", lot);
        }
        return request.put("/v1/dossiers/{id}/files/{file}", bidder.dossier(), file);
    }

    private JsonPath opened() {
        market.bidding().submit(bidder).then().statusCode(201);
        market.opening().done();
        return market.opening().bids();
    }

    private static String idOf(JsonPath bids, String lot) {
        return bids.getString("items.find { it.lotId == '" + lot + "' }.id");
    }

    private String evaluator(String name) {
        return Tokens.agent("evaluator", market.people.department)
                .claim("preferred_username", name)
                .sign();
    }

    @Test
    void aBidHasItsOwnFilesAndThoseOfTheApplication() {
        JsonPath bids = opened();

        JsonPath read = as(market.people.agentToken())
                .get("/v1/bids/{id}", idOf(bids, first))
                .jsonPath();

        assertThat(read.getList("files.id")).containsExactly(ofApplication, ofFirst);
        assertThat(read.getList("files.lotId")).containsExactly(null, first);
        assertThat(as(market.people.agentToken())
                        .get("/v1/bids/{id}/files/{file}", idOf(bids, first), ofFirst)
                        .asString())
                .isEqualTo(ofFirst);
        assertThat(as(market.people.agentToken())
                        .get("/v1/bids/{id}/files/{file}", idOf(bids, first), ofApplication)
                        .asString())
                .isEqualTo(ofApplication);
    }

    @Test
    void anEvaluatorSeesTheBidsOfTheirLotsOnly() {
        JsonPath bids = opened();
        String own = idOf(bids, market.lot());
        String other = idOf(bids, first);
        String evaluator = evaluator(otherEvaluator);

        assertThat(as(evaluator)
                        .get("/v1/consultations/{id}/bids", market.consultation())
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(own);
        assertThat(as(evaluator).get("/v1/bids/{id}", own).jsonPath().getList("files.id"))
                .containsExactly(ofApplication, ofSecond);
        PlatformProblems.NOT_FOUND.require(language -> as(evaluator, language).get("/v1/bids/{id}", other));
        PlatformProblems.NOT_FOUND.require(
                language -> as(evaluator, language).get("/v1/bids/{id}/files/{file}", other, ofApplication));
        PlatformProblems.NOT_FOUND.require(
                language -> as(evaluator, language).get("/v1/bids/{id}/files/{file}", own, ofFirst));
        PlatformProblems.NOT_FOUND.require(
                language -> as(evaluator("none"), language).get("/v1/consultations/{id}/bids", market.consultation()));
    }

    @Test
    void aFileBelongsToALotOfTheConsultation() {
        assertThat(upload(UUID.randomUUID().toString(), UUID.randomUUID().toString())
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("LOT_NOT_OF_CONSULTATION");
        assertThat(upload(ofFirst, first).statusCode()).isEqualTo(200);
        assertThat(upload(ofFirst, market.lot()).jsonPath().getString("code")).isEqualTo("FILE_EXISTS");
    }

    @Test
    void aFileOfALotWithoutABidIsNotSubmitted() {
        as(bidder.token())
                .header("If-Match", "*")
                .delete("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), first)
                .then()
                .statusCode(204);

        JsonPath refused = market.bidding().submit(bidder).jsonPath();

        assertThat(refused.getString("code")).isEqualTo("DOSSIER_INCOMPLETE");
        assertThat(refused.getList("errors.code")).containsExactly("FILE_WITHOUT_BID");
        assertThat(refused.getList("errors.pointer")).containsExactly("/files/1");
    }

    @Test
    void theReceiptNamesTheLotOfEachFile() {
        assertThat(market.bidding().submit(bidder).jsonPath().getList("documents.lotId"))
                .containsExactly(null, first, market.lot());
    }
}
