package fr.edossier.tender.award;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class AwardResourceTest {
    private static final String PATH = "/v1/lots/{lot}/award";

    private static final ExpectedProblem NOT_THE_BEST = ExpectedProblem.of(422, "NOT_THE_BEST_BID")
            .fr("Ce n'est pas la meilleure offre", "Le lot ne peut être attribué qu'à une offre classée première.")
            .en("Not the best bid", "The lot can only be awarded to a bid ranked first.")
            .at(
                    "pointer",
                    "/bidId",
                    "NOT_THE_BEST_BID",
                    "Cette offre n'est pas classée première.",
                    "This bid is not ranked first.");
    private static final ExpectedProblem AWARDED = ExpectedProblem.of(409, "LOT_AWARDED")
            .fr("Lot attribué", "Ce lot est déjà attribué.")
            .en("Lot awarded", "This lot has already been awarded.");

    private static final ExpectedProblem ABANDONED = ExpectedProblem.of(409, "CONSULTATION_ABANDONED")
            .fr("Consultation sans suite", "La consultation a été déclarée sans suite.")
            .en("Consultation given up", "The consultation was given up.");

    private Market market;
    private Bidder best;
    private Bidder second;

    @BeforeEach
    void markTwoBids() {
        market = new Market().published();
        best = market.bidding().submitted("1000.00");
        second = market.bidding().submitted("2000.00");
        market.opening().done().marked(best, 8, 8, 8).marked(second, 7, 7, 7);
    }

    private static Response award(Market market, String language, String key, String bid) {
        return as(market.people.agentToken(), language)
                .header("Idempotency-Key", key)
                .body(Map.of("bidId", bid, "reason", "La meilleure offre"))
                .post(PATH, market.lot());
    }

    @Test
    void goesToTheBestBidWithTheRankingItRestsOn() {
        String bid = market.opening().bidOf(best);
        Response awarded = award(market, "fr", Api.key(), bid);
        assertThat(awarded.statusCode()).isEqualTo(201);
        assertThat(awarded.header("Location")).endsWith("/v1/lots/" + market.lot() + "/award");
        assertThat(awarded.header("ETag")).isEqualTo("\"0\"");
        assertThat(awarded.jsonPath().<String, Object>getMap("$"))
                .containsEntry("lotId", market.lot())
                .containsEntry("bidId", bid)
                .containsEntry("supplier", best.organisation().alias())
                .containsEntry("price", Map.of("amount", 1000.0f, "currency", "EUR"))
                .containsEntry("reason", "La meilleure offre")
                .containsEntry(
                        "ranking",
                        as(market.people.agentToken())
                                .get("/v1/lots/{lot}/ranking", market.lot())
                                .jsonPath()
                                .getMap("$"))
                .doesNotContainKey("earliestSignature");
        Response read = as(market.people.agentToken()).get(PATH, market.lot());
        assertThat(read.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(awarded.jsonPath().<String, Object>getMap("$"));
        assertThat(as(market.people.agentToken())
                        .header("If-None-Match", "\"0\"")
                        .get(PATH, market.lot())
                        .statusCode())
                .isEqualTo(304);
        assertThat(Traces.facts(market.consultation()).get(2))
                .containsEntry("type", "fr.edossier.tender.lot.awarded")
                .containsEntry(
                        "data",
                        Map.of("consultationId", market.consultation(), "lotId", market.lot(), "criteria", List.of()));
    }

    @Test
    void noOtherBidIsAwarded() {
        String other = market.opening().bidOf(second);
        NOT_THE_BEST.require(language -> award(market, language, Api.key(), other));
        NOT_THE_BEST.require(
                language -> award(market, language, Api.key(), UUID.randomUUID().toString()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get(PATH, market.lot()));
    }

    @Test
    void amongTiedBidsTheAgentDecides() {
        Market tied = new Market().published();
        Bidder one = tied.bidding().submitted("1000.00");
        Bidder other = tied.bidding().submitted("1000.00");
        tied.opening().done().marked(one, 8, 8, 8).marked(other, 8, 8, 8);
        assertThat(as(tied.people.agentToken())
                        .get("/v1/lots/{lot}/ranking", tied.lot())
                        .jsonPath()
                        .getList("items.rank"))
                .containsExactly(1, 1);
        Response awarded = award(tied, "fr", Api.key(), tied.opening().bidOf(other));
        assertThat(awarded.statusCode()).isEqualTo(201);
        assertThat(awarded.<String>path("supplier"))
                .isEqualTo(other.organisation().alias());
    }

    private static void abandon(Market market) {
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsMarkedAwardedOrSignedOnceGivenUpAndAllStaysReadable() {
        String bid = market.opening().bidOf(best);
        abandon(market);
        ABANDONED.require(language -> award(market, language, Api.key(), bid));
        assertThat(market.opening().mark(bid, 0, 9).<String>path("code")).isEqualTo("CONSULTATION_ABANDONED");
        String lawyer = Tokens.withRole("legal-officer").sign();
        assertThat(as(lawyer).get("/v1/lots/{lot}/ranking", market.lot()).statusCode())
                .isEqualTo(200);
        assertThat(as(lawyer)
                        .get("/v1/consultations/{id}/bids", market.consultation())
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(lawyer)
                        .get("/v1/consultations/{id}/opening", market.consultation())
                        .<String>path("state"))
                .isEqualTo("OPENED");
        assertThat(Traces.acts(market.consultation())).doesNotContain("bids.refused", "ranking.refused");
    }

    @Test
    void noContractComesOfAnAwardOnceGivenUp() {
        award(market, "fr", Api.key(), market.opening().bidOf(best)).then().statusCode(201);
        abandon(market);
        ABANDONED.require(language -> as(market.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .post("/v1/lots/{lot}/contract", market.lot()));
    }

    /** The eliminated bid is the cheapest, and sets no price to measure the others by. */
    @Test
    void bidBelowAMinimumIsNotRanked() {
        Market strict = new Market()
                .drafted("OPEN")
                .withLot(40)
                .withRequirement(Map.of(
                        "handwritten",
                        Map.of(
                                "nature",
                                "CRITERION",
                                "title",
                                Api.text("Environnement"),
                                "text",
                                Api.text("Texte"),
                                "theme",
                                "ENVIRONMENT",
                                "linkToSubject",
                                Api.text("La prestation")),
                        "weight",
                        60,
                        "minimumScore",
                        50,
                        "required",
                        false))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder cheap = strict.bidding().bidder();
        Bidder good = strict.bidding().bidder();
        strict.bidding().putBid(cheap, priced("100.00")).then().statusCode(200);
        strict.bidding().putBid(good, priced("200.00")).then().statusCode(200);
        strict.bidding().submit(cheap).then().statusCode(201);
        strict.bidding().submit(good).then().statusCode(201);
        strict.opening().done();
        strict.opening().mark(strict.opening().bidOf(cheap), 0, 4.9).then().statusCode(200);
        strict.opening().mark(strict.opening().bidOf(good), 0, 5).then().statusCode(200);
        Response ranking = as(strict.people.agentToken()).get("/v1/lots/{lot}/ranking", strict.lot());
        assertThat(ranking.<List<String>>path("items.bidId"))
                .containsExactly(strict.opening().bidOf(good));
        assertThat(ranking.<Float>path("items[0].total")).isEqualTo(70f);
        assertThat(ranking.<Map<String, Object>>path("eliminated[0]"))
                .containsEntry("bidId", strict.opening().bidOf(cheap))
                .containsEntry("requirementId", strict.requirement(0));
        NOT_THE_BEST.require(
                language -> award(strict, language, Api.key(), strict.opening().bidOf(cheap)));
        Response awarded = award(strict, "fr", Api.key(), strict.opening().bidOf(good));
        assertThat(awarded.statusCode()).isEqualTo(201);
        assertThat(awarded.<String>path("earliestSignature"))
                .as("the eliminated bidder is rejected too")
                .isNotNull();
    }

    private static Map<String, Object> priced(String amount) {
        return Map.of("price", Map.of("amount", new BigDecimal(amount), "currency", "EUR"), "answers", List.of());
    }

    @Test
    void aLotIsAwardedOnce() {
        String bid = market.opening().bidOf(best);
        award(market, "fr", Api.key(), bid).then().statusCode(201);
        AWARDED.require(language -> award(market, language, Api.key(), bid));
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("lot.awarded");
    }

    @Test
    void twoAtOnceWithTheirOwnKeysAwardOnce() {
        String bid = market.opening().bidOf(best);
        List<Integer> statuses =
                Races.run(2, runner -> award(market, "fr", Api.key(), bid).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("lot.awarded");
    }

    @Test
    void theSameKeyGivesTheSameAnswerOnlyForTheSameDecision() {
        String bid = market.opening().bidOf(best);
        String key = Api.key();
        List<Response> answers = Races.run(2, runner -> award(market, "fr", key, bid));
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("lot.awarded");
        PlatformProblems.KEY_REUSED.require(language -> as(market.people.agentToken(), language)
                .header("Idempotency-Key", key)
                .body(Map.of("bidId", bid, "reason", "Une autre raison"))
                .post(PATH, market.lot()));
        PlatformProblems.KEY_MISSING.require(language -> as(market.people.agentToken(), language)
                .body(Map.of("bidId", bid, "reason", "La meilleure offre"))
                .post(PATH, market.lot()));
    }

    @Test
    void nothingIsAwardedBeforeTheOpeningAndTheAttemptIsRecorded() {
        Market sealed = new Market().published();
        sealed.bidding().submitted("1000.00");
        String guess = UUID.randomUUID().toString();
        TenderProblems.SEALED.require(language -> award(sealed, language, Api.key(), guess));
        assertThat(Traces.acts(sealed.consultation()))
                .filteredOn("ranking.refused"::equals)
                .hasSize(2);
    }

    @Test
    void otherDepartmentsFindNothingToAward() {
        market.opening().award(best).then().statusCode(201);
        Market other = new Market();
        PlatformProblems.NOT_FOUND.require(language -> as(other.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .body(Map.of("bidId", UUID.randomUUID(), "reason", "Non"))
                .post(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(other.people.agentToken(), language).get(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(other.people.managerToken(), language).get(PATH, market.lot()));
        PlatformProblems.FORBIDDEN.require(
                language -> as(best.token(), language).get(PATH, market.lot()));
        assertThat(as(Tokens.withRole("legal-officer").sign())
                        .get(PATH, market.lot())
                        .statusCode())
                .isEqualTo(200);
    }
}
