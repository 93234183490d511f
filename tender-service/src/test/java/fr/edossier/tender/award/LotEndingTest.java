package fr.edossier.tender.award;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class LotEndingTest {
    private static final ExpectedProblem ENDED = ExpectedProblem.of(409, "LOT_ENDED")
            .fr("Lot clos sans marché", "Ce lot a été déclaré sans suite ou infructueux.")
            .en("Lot ended without a contract", "This lot was given up or declared unsuccessful.");

    private final Market market = new Market();

    private static Map<String, Object> ending(String outcome, String code) {
        return Map.of("outcome", outcome, "code", code, "reason", Map.of("fr", "Besoin changé", "en", "Need changed"));
    }

    private Response end(String language, String tag, Map<String, ?> body) {
        return as(market.people.agentToken(), language)
                .header("If-Match", tag)
                .header("Idempotency-Key", Api.key())
                .body(body)
                .post("/v1/lots/{lot}/ending", market.lot());
    }

    private Response end(String outcome, String code) {
        return end("fr", "*", ending(outcome, code));
    }

    @Test
    void aLotIsGivenUpAndWhoeverIsInterestedIsTold() {
        market.published();
        Bidder bidder = market.bidding().prepared("100.00");
        String before = as(market.people.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .header("ETag");

        Response ended = end("fr", before, ending("ABANDONED", "CHANGED_NEED"));

        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(ended.header("ETag")).isNotEqualTo(before);
        JsonPath read = as(bidder.token())
                .get("/v1/consultations/{id}", market.consultation())
                .jsonPath();
        assertThat(read.getString("status")).as("it had one lot").isEqualTo("ENDED");
        assertThat(read.<String, Object>getMap("lots[0].ending")).isEqualTo(ending("ABANDONED", "CHANGED_NEED"));
        assertThat(as(bidder.token()).get("/v1/notifications").jsonPath().getList("items.text.fr"))
                .containsExactly("Le lot 1 de la consultation " + read.getString("reference")
                        + " « Nettoyage » est déclaré sans suite : Besoin changé");
        assertThat(Traces.acts(market.consultation())).endsWith("lot.abandoned");
        assertThat(Traces.factTypes(market.lot())).contains("lot.abandoned");
        ENDED.require(language -> as(bidder.token(), language)
                .header("If-Match", "*")
                .body(market.bidding().bid("90.00"))
                .put("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), market.lot()));
        ENDED.require(language -> end(language, "*", ending("ABANDONED", "OTHER")));
    }

    @Test
    void ofALotThatEndedNothingIsMarkedAwardedOrSigned() {
        market.published();
        Bidder bidder = market.bidding().submitted("100.00");
        market.opening().done();
        market.opening().marked(bidder, 8, 7, 6);
        String bid = market.opening().bidOf(bidder);
        assertThat(end("ABANDONED", "INSUFFICIENT_FUNDS").statusCode()).isEqualTo(200);
        ENDED.require(language -> as(market.people.evaluatorToken(), language)
                .header("If-Match", "*")
                .body(Map.of("mark", 8, "appreciation", "Motivé"))
                .put("/v1/bids/{id}/marks/{requirement}", bid, market.requirement(0)));
        ENDED.require(language -> as(market.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .body(Map.of("bidId", bid, "reason", "La meilleure"))
                .post("/v1/lots/{lot}/award", market.lot()));
    }

    @Test
    void whatWasOfferedForALotThatEndedBeforeTheOpeningIsNeverRead() {
        String first = market.complete("ADAPTED").lot();
        Lots.add(market, 2, null).publish();
        Bidder bidder = market.bidding().bidder();
        as(bidder.token())
                .header("If-Match", "*")
                .body(market.bidding().bid("100.00"))
                .put("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), first)
                .then()
                .statusCode(200);
        market.bidding().submit(bidder).then().statusCode(201);
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(ending("ABANDONED", "CHANGED_NEED"))
                .post("/v1/lots/{lot}/ending", first)
                .then()
                .statusCode(200);
        market.opening().done();
        assertThat(market.opening().bids().getList("items")).isEmpty();
    }

    /** With its last lot the consultation is over: nobody asks, prepares, submits or opens any more. */
    @Test
    void theLastLotEndsTheConsultation() {
        market.published();
        Bidder bidder = market.bidding().prepared("100.00");
        assertThat(end("ABANDONED", "CHANGED_NEED").<String>path("status")).isEqualTo("ENDED");
        ExpectedProblem over = ExpectedProblem.of(409, "CONSULTATION_ENDED")
                .fr("Consultation terminée", "Tous les lots sont clos sans marché.")
                .en("Consultation ended", "Every lot has ended without a contract.");
        String other = Tokens.supplier(Organisation.random()).sign();
        over.require(language -> as(other, language)
                .body(Map.of("text", "Une question"))
                .post("/v1/consultations/{id}/questions", market.consultation()));
        over.require(language -> as(other, language)
                .body(Map.of("consultationId", market.consultation()))
                .post("/v1/dossiers"));
        over.require(language -> as(bidder.token(), language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .post("/v1/dossiers/{id}/submission", bidder.dossier()));
        over.require(language -> SuiteClock.at(
                market.deadline.plusSeconds(1), () -> as(market.people.officerToken(market.people.officer1), language)
                        .header("Idempotency-Key", Api.key())
                        .post("/v1/consultations/{id}/opening", market.consultation())));
        assertThat(as(market.people.agentToken())
                        .header("If-Match", "*")
                        .header("Idempotency-Key", Api.key())
                        .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                        .post("/v1/consultations/{id}/abandonment", market.consultation())
                        .<String>path("code"))
                .isEqualTo("CONSULTATION_NOT_RUNNING");
        assertThat(as(other)
                        .queryParam("department", market.people.department)
                        .get("/v1/notices")
                        .<List<String>>path("items.state"))
                .isEqualTo(List.of("CLOSED"));
        assertThat(as(other)
                        .queryParam("department", market.people.department)
                        .queryParam("state", "OPEN")
                        .get("/v1/notices")
                        .<List<String>>path("items"))
                .isEmpty();
    }

    @Test
    void anAwardedLotIsGivenUpUntilItsContractIsSigned() {
        market.published();
        Bidder bidder = market.bidding().submitted("100.00");
        market.opening().done();
        market.opening().marked(bidder, 8, 7, 6).award(bidder).then().statusCode(201);
        assertThat(end("UNSUCCESSFUL", "ALL_REJECTED").jsonPath().getString("code"))
                .isEqualTo("LOT_AWARDED");
        assertThat(end("ABANDONED", "OTHER").statusCode()).isEqualTo(200);
        ENDED.require(language -> as(market.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .post("/v1/lots/{lot}/contract", market.lot()));
    }

    @Test
    void aSignedLotIsNot() {
        market.published();
        Bidder bidder = market.bidding().submitted("100.00");
        market.opening().done();
        market.opening().marked(bidder, 8, 7, 6).award(bidder).then().statusCode(201);
        market.opening().sign().then().statusCode(201);
        assertThat(end("ABANDONED", "OTHER").jsonPath().getString("code")).isEqualTo("CONTRACT_EXISTS");
    }

    @Test
    void aLotWithoutBidsIsUnsuccessfulOnceThatIsKnown() {
        market.published();
        TenderProblems.SEALED.require(language -> end(language, "*", ending("UNSUCCESSFUL", "NO_BIDS")));
        market.opening().done();
        ExpectedProblem.of(422, "LOT_NOT_UNSUCCESSFUL")
                .fr(
                        "Lot non infructueux",
                        "Un lot n'est infructueux que si aucune offre n'est parvenue, ou si aucune n'est recevable.")
                .en(
                        "Lot not unsuccessful",
                        "A lot is unsuccessful only if no bid was received, or if none is admissible.")
                .at(
                        "pointer",
                        "/code",
                        "NO_BID_RECEIVED",
                        "Aucune offre n'est parvenue : c'est le seul motif possible.",
                        "No bid was received: that is the only possible reason.")
                .require(language -> end(language, "*", ending("UNSUCCESSFUL", "ALL_REJECTED")));
        Response ended = end("UNSUCCESSFUL", "NO_BIDS");
        assertThat(ended.jsonPath().getString("lots[0].ending.outcome")).isEqualTo("UNSUCCESSFUL");
        assertThat(Traces.acts(market.consultation())).endsWith("lot.unsuccessful");
    }

    private void setAside(Bidder bidder) {
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("ground", "IRREGULAR", "reason", "Pièce absente"))
                .post("/v1/bids/{bid}/setting-aside", market.opening().bidOf(bidder))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_BIDS", "OTHER", "CHANGED_NEED"})
    void aLotWithBidsIsUnsuccessfulOnlyOnceAllAreSetAside(String code) {
        market.published();
        Bidder first = market.bidding().submitted("100.00");
        Bidder second = market.bidding().submitted("200.00");
        market.opening().done();
        assertThat(end("UNSUCCESSFUL", code).jsonPath().getList("errors.code")).containsExactly("BIDS_NOT_SET_ASIDE");
        setAside(first);
        assertThat(end("UNSUCCESSFUL", "ALL_REJECTED").jsonPath().getList("errors.code"))
                .containsExactly("BIDS_NOT_SET_ASIDE");
        setAside(second);
        assertThat(end("UNSUCCESSFUL", code).statusCode()).isEqualTo(422);
        assertThat(end("UNSUCCESSFUL", "ALL_REJECTED").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyItsWritersEndALotAndOnlyOfWhatRuns() {
        market.complete("ADAPTED");
        assertThat(end("ABANDONED", "OTHER").jsonPath().getString("code")).isEqualTo("CONSULTATION_NOT_PUBLISHED");
        market.publish();
        String other = Tokens.agent("AUTRES").sign();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(ending("ABANDONED", "OTHER"))
                .post("/v1/lots/{lot}/ending", market.lot()));
        PlatformProblems.STALE.require(language -> end(language, "\"0-DRAFT\"", ending("ABANDONED", "OTHER")));
        PlatformProblems.KEY_MISSING.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(ending("ABANDONED", "OTHER"))
                .post("/v1/lots/{lot}/ending", market.lot()));
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
        assertThat(end("ABANDONED", "OTHER").jsonPath().getString("code")).isEqualTo("CONSULTATION_ABANDONED");
    }

    @Test
    void theSameActTwiceIsOne() {
        market.published();
        String key = Api.key();
        for (int again = 0; again < 2; again++) {
            as(market.people.agentToken())
                    .header("If-Match", "*")
                    .header("Idempotency-Key", key)
                    .body(ending("ABANDONED", "OTHER"))
                    .post("/v1/lots/{lot}/ending", market.lot())
                    .then()
                    .statusCode(200);
        }
        assertThat(Traces.acts(market.consultation()))
                .filteredOn("lot.abandoned"::equals)
                .hasSize(1);
    }

    @Test
    void lotsThatEndedAreRelaunchedAlone() {
        Map<String, Object> second = new HashMap<>(market.lotContent(40));
        second.put("number", 2);
        market.drafted()
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .withLot(second)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Map<String, Object> copy =
                Map.of("reference", "C-" + UUID.randomUUID().toString().substring(0, 8), "relaunch", true);
        assertThat(as(market.people.agentToken())
                        .body(copy)
                        .post("/v1/consultations/{id}/copies", market.consultation())
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("CONSULTATION_NOT_ABANDONED");
        end("ABANDONED", "OTHER").then().statusCode(200);

        Response relaunched =
                as(market.people.agentToken()).body(copy).post("/v1/consultations/{id}/copies", market.consultation());

        assertThat(relaunched.statusCode()).isEqualTo(201);
        assertThat(relaunched.jsonPath().getString("relaunchOf")).isEqualTo(market.consultation());
        assertThat(relaunched.jsonPath().getList("lots.number")).isEqualTo(List.of(2));
        assertThat(relaunched.jsonPath().<Object>get("lots[0].ending")).isNull();
        assertThat(as(market.people.agentToken())
                        .get(
                                "/v1/lots/{lot}/requirements",
                                relaunched.jsonPath().getString("lots[0].id"))
                        .jsonPath()
                        .getList("items"))
                .hasSize(2);
    }
}
