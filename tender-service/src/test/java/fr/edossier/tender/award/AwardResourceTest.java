package fr.edossier.tender.award;

import static fr.edossier.tender.Market.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Market;
import fr.edossier.tender.Market.Bidder;
import fr.edossier.tender.Refused;
import fr.edossier.tender.Refused.Told;
import fr.edossier.tender.Traces;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.Tokens;
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

    private static final Refused NOT_THE_BEST = Refused.of(
                    422,
                    "NOT_THE_BEST_BID",
                    new Told(
                            "Ce n'est pas la meilleure offre",
                            "Le lot ne peut être attribué qu'à une offre classée première."),
                    new Told("Not the best bid", "The lot can only be awarded to a bid ranked first."))
            .at(
                    "pointer",
                    "/bidId",
                    "NOT_THE_BEST_BID",
                    "Cette offre n'est pas classée première.",
                    "This bid is not ranked first.");
    private static final Refused AWARDED = Refused.of(
            409,
            "LOT_AWARDED",
            new Told("Lot attribué", "Ce lot est déjà attribué."),
            new Told("Lot awarded", "This lot has already been awarded."));

    private static final Refused ABANDONED = Refused.of(
            409,
            "CONSULTATION_ABANDONED",
            new Told("Consultation sans suite", "La consultation a été déclarée sans suite."),
            new Told("Consultation given up", "The consultation was given up."));

    private Market market;
    private Bidder best;
    private Bidder second;

    @BeforeEach
    void markTwoBids() {
        market = new Market().published();
        best = market.submitted("1000.00");
        second = market.submitted("2000.00");
        market.afterOpening().marked(best, 8, 8, 8).marked(second, 7, 7, 7);
    }

    private static Response award(Market market, String language, String key, String bid) {
        return as(market.agentToken(), language)
                .header("Idempotency-Key", key)
                .body(Map.of("bidId", bid, "reason", "La meilleure offre"))
                .post(PATH, market.lot());
    }

    @Test
    void goesToTheBestBidWithTheRankingItRestsOn() {
        String bid = market.bidOf(best);
        Response awarded = award(market, "fr", Market.key(), bid);
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
                        as(market.agentToken())
                                .get("/v1/lots/{lot}/ranking", market.lot())
                                .jsonPath()
                                .getMap("$"))
                .doesNotContainKey("earliestSignature");
        Response read = as(market.agentToken()).get(PATH, market.lot());
        assertThat(read.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(awarded.jsonPath().<String, Object>getMap("$"));
        assertThat(as(market.agentToken())
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
        String other = market.bidOf(second);
        NOT_THE_BEST.by(language -> award(market, language, Market.key(), other));
        NOT_THE_BEST.by(language ->
                award(market, language, Market.key(), UUID.randomUUID().toString()));
        Refused.NOT_FOUND.by(language -> as(market.agentToken(), language).get(PATH, market.lot()));
    }

    @Test
    void amongTiedBidsTheAgentDecides() {
        Market tied = new Market().published();
        Bidder one = tied.submitted("1000.00");
        Bidder other = tied.submitted("1000.00");
        tied.afterOpening().marked(one, 8, 8, 8).marked(other, 8, 8, 8);
        assertThat(as(tied.agentToken())
                        .get("/v1/lots/{lot}/ranking", tied.lot())
                        .jsonPath()
                        .getList("items.rank"))
                .containsExactly(1, 1);
        Response awarded = award(tied, "fr", Market.key(), tied.bidOf(other));
        assertThat(awarded.statusCode()).isEqualTo(201);
        assertThat(awarded.<String>path("supplier"))
                .isEqualTo(other.organisation().alias());
    }

    private static void abandon(Market market) {
        as(market.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Market.key())
                .body(Map.of("code", "OTHER", "reason", Market.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
    }

    @Test
    void nothingIsMarkedAwardedOrSignedOnceGivenUpAndAllStaysReadable() {
        String bid = market.bidOf(best);
        abandon(market);
        ABANDONED.by(language -> award(market, language, Market.key(), bid));
        assertThat(market.mark(bid, 0, 9).<String>path("code")).isEqualTo("CONSULTATION_ABANDONED");
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
        award(market, "fr", Market.key(), market.bidOf(best)).then().statusCode(201);
        abandon(market);
        ABANDONED.by(language -> as(market.agentToken(), language)
                .header("Idempotency-Key", Market.key())
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
                                Market.text("Environnement"),
                                "text",
                                Market.text("Texte"),
                                "theme",
                                "ENVIRONMENT",
                                "linkToSubject",
                                Market.text("La prestation")),
                        "weight",
                        60,
                        "minimumScore",
                        50,
                        "required",
                        false))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder cheap = strict.bidder();
        Bidder good = strict.bidder();
        strict.putBid(cheap, priced("100.00")).then().statusCode(200);
        strict.putBid(good, priced("200.00")).then().statusCode(200);
        strict.submit(cheap).then().statusCode(201);
        strict.submit(good).then().statusCode(201);
        strict.afterOpening();
        strict.mark(strict.bidOf(cheap), 0, 4.9).then().statusCode(200);
        strict.mark(strict.bidOf(good), 0, 5).then().statusCode(200);
        Response ranking = as(strict.agentToken()).get("/v1/lots/{lot}/ranking", strict.lot());
        assertThat(ranking.<List<String>>path("items.bidId")).containsExactly(strict.bidOf(good));
        assertThat(ranking.<Float>path("items[0].total")).isEqualTo(70f);
        assertThat(ranking.<Map<String, Object>>path("eliminated[0]"))
                .containsEntry("bidId", strict.bidOf(cheap))
                .containsEntry("requirementId", strict.requirement(0));
        NOT_THE_BEST.by(language -> award(strict, language, Market.key(), strict.bidOf(cheap)));
        Response awarded = award(strict, "fr", Market.key(), strict.bidOf(good));
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
        String bid = market.bidOf(best);
        award(market, "fr", Market.key(), bid).then().statusCode(201);
        AWARDED.by(language -> award(market, language, Market.key(), bid));
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("lot.awarded");
    }

    @Test
    void twoAtOnceWithTheirOwnKeysAwardOnce() {
        String bid = market.bidOf(best);
        List<Integer> statuses =
                Races.run(2, runner -> award(market, "fr", Market.key(), bid).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("lot.awarded");
    }

    @Test
    void theSameKeyGivesTheSameAnswerOnlyForTheSameDecision() {
        String bid = market.bidOf(best);
        String key = Market.key();
        List<Response> answers = Races.run(2, runner -> award(market, "fr", key, bid));
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("lot.awarded");
        Refused.KEY_REUSED.by(language -> as(market.agentToken(), language)
                .header("Idempotency-Key", key)
                .body(Map.of("bidId", bid, "reason", "Une autre raison"))
                .post(PATH, market.lot()));
        Refused.KEY_MISSING.by(language -> as(market.agentToken(), language)
                .body(Map.of("bidId", bid, "reason", "La meilleure offre"))
                .post(PATH, market.lot()));
    }

    @Test
    void nothingIsAwardedBeforeTheOpeningAndTheAttemptIsRecorded() {
        Market sealed = new Market().published();
        sealed.submitted("1000.00");
        String guess = UUID.randomUUID().toString();
        Refused.SEALED.by(language -> award(sealed, language, Market.key(), guess));
        assertThat(Traces.acts(sealed.consultation()))
                .filteredOn("ranking.refused"::equals)
                .hasSize(2);
    }

    @Test
    void otherDepartmentsFindNothingToAward() {
        market.award(best).then().statusCode(201);
        Market other = new Market();
        Refused.NOT_FOUND.by(language -> as(other.agentToken(), language)
                .header("Idempotency-Key", Market.key())
                .body(Map.of("bidId", UUID.randomUUID(), "reason", "Non"))
                .post(PATH, market.lot()));
        Refused.NOT_FOUND.by(language -> as(other.agentToken(), language).get(PATH, market.lot()));
        Refused.NOT_FOUND.by(language -> as(other.managerToken(), language).get(PATH, market.lot()));
        Refused.FORBIDDEN.by(language -> as(best.token(), language).get(PATH, market.lot()));
        assertThat(as(Tokens.withRole("legal-officer").sign())
                        .get(PATH, market.lot())
                        .statusCode())
                .isEqualTo(200);
    }
}
