package fr.edossier.tender.analysis;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@SuiteTest
class SettingAsideTest {
    private static final ExpectedProblem REFUSED = ExpectedProblem.of(409, "BID_STATUS_REFUSED")
            .fr("Décision impossible sur cette offre", "Cette offre est déjà écartée ou jugée.")
            .en("No decision possible on this bid", "This bid has already been set aside or decided on.");

    private final Market market = new Market();
    private Bidder cheapest;
    private Bidder other;
    private String bid = "";

    @BeforeEach
    void twoBids() {
        market.published();
        cheapest = market.bidding().submitted("1000.00");
        other = market.bidding().submitted("2000.00");
        bid = market.opening().done().bidOf(cheapest);
    }

    private Response setAside(String token, String language, String ofBid, String ground, String key) {
        return as(token, language)
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .body(Map.of("ground", ground, "reason", "Mémoire technique absent"))
                .post("/v1/bids/{bid}/setting-aside", ofBid);
    }

    private Response setAside(String ofBid) {
        return setAside(market.people.agentToken(), "fr", ofBid, "IRREGULAR", Api.key());
    }

    @ParameterizedTest
    @EnumSource(SettingAside.Ground.class)
    void theDecisionIsKeptWithItsReason(SettingAside.Ground ground) {
        String key = Api.key();
        Response first = setAside(market.people.agentToken(), "fr", bid, ground.name(), key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/v1/bids/" + bid + "/setting-aside");
        assertThat(first.jsonPath().getString("ground")).isEqualTo(ground.name());
        assertThat(first.jsonPath().getString("reason")).isEqualTo("Mémoire technique absent");
        Response again = setAside(market.people.agentToken(), "fr", bid, ground.name(), key);
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String reader : List.of(
                market.people.agentToken(),
                market.people.legalOfficerToken(),
                Tokens.withRole("auditor").sign())) {
            assertThat(as(reader).get("/v1/bids/{bid}/setting-aside", bid).asString())
                    .isEqualTo(first.asString());
            assertThat(as(reader).get("/v1/bids/{bid}", bid).jsonPath().getString("status"))
                    .isEqualTo(ground.name());
        }
        assertThat(Traces.acts(market.consultation())).endsWith("bid.set-aside");
    }

    @Test
    void aBidSetAsideIsNotRankedAndDoesNotMoveThePriceScale() {
        market.opening().marked(other, 8, 8, 8);
        assertThat(setAside(bid).statusCode()).isEqualTo(201);

        Response ranking = as(market.people.agentToken()).get("/v1/lots/{lot}/ranking", market.lot());

        assertThat(ranking.jsonPath().getList("items.supplier"))
                .containsExactly(other.organisation().alias());
        assertThat(ranking.jsonPath().getDouble("items[0].pricePoints")).isEqualTo(40.0);
    }

    @Test
    void theAwardRejectsIt() {
        market.opening().marked(other, 8, 8, 8);
        setAside(bid).then().statusCode(201);

        Response award = market.opening().award(other);

        assertThat(award.statusCode()).isEqualTo(201);
        assertThat(award.jsonPath().<Map<String, Object>>getList("rejections"))
                .containsExactly(
                        Map.of("bidId", bid, "supplier", cheapest.organisation().alias(), "cause", "SET_ASIDE"));
    }

    @Test
    void isDecidedOnce() {
        setAside(bid).then().statusCode(201);

        REFUSED.require(language -> setAside(market.people.agentToken(), language, bid, "UNACCEPTABLE", Api.key()));
    }

    @Test
    void isRefusedOnceTheLotIsAwarded() {
        market.opening().marked(cheapest, 8, 8, 8).marked(other, 7, 7, 7);
        market.opening().award(cheapest).then().statusCode(201);

        ExpectedProblem.of(409, "LOT_AWARDED")
                .fr("Lot attribué", "Ce lot est déjà attribué.")
                .en("Lot awarded", "This lot has already been awarded.")
                .require(language -> setAside(
                        market.people.agentToken(), language, market.opening().bidOf(other), "IRREGULAR", Api.key()));
    }

    @Test
    void othersThanTheBuyerFindNoBid() {
        String stranger = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> setAside(stranger, language, bid, "IRREGULAR", Api.key()));
        PlatformProblems.NOT_FOUND.require(language -> as(stranger, language).get("/v1/bids/{bid}/setting-aside", bid));
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get("/v1/bids/{bid}/setting-aside", bid));
    }

    @Test
    void needsAReasonATagAndAKey() {
        String path = "/v1/bids/{bid}/setting-aside";
        Map<String, String> body = Map.of("ground", "IRREGULAR", "reason", "Absent");
        assertThat(as(market.people.agentToken())
                        .header("If-Match", "*")
                        .header("Idempotency-Key", Api.key())
                        .body(Map.of("ground", "IRREGULAR", "reason", " "))
                        .post(path, bid)
                        .jsonPath()
                        .getString("errors[0].pointer"))
                .isEqualTo("/reason");
        assertThat(as(market.people.agentToken())
                        .header("Idempotency-Key", Api.key())
                        .body(body)
                        .post(path, bid)
                        .statusCode())
                .isEqualTo(428);
        assertThat(as(market.people.agentToken())
                        .header("If-Match", "\"77\"")
                        .header("Idempotency-Key", Api.key())
                        .body(body)
                        .post(path, bid)
                        .statusCode())
                .isEqualTo(412);
        assertThat(as(market.people.agentToken())
                        .header("If-Match", "*")
                        .body(body)
                        .post(path, bid)
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }
}
