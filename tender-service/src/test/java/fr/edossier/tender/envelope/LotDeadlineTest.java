package fr.edossier.tender.envelope;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Bidder;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two lots, the first of which closes before the other. */
@QuarkusTest
@SuiteTest
class LotDeadlineTest {
    private final Market market = new Market();
    private final Instant closes = market.deadline.minus(2, ChronoUnit.DAYS);
    private String early = "";

    @BeforeEach
    void aLotThatClosesBefore() {
        early = Lots.add(market.drafted(), 1, closes).lot();
        Lots.add(market, 2, null).publish();
    }

    private Response put(Bidder bidder, String lot, String amount, String language) {
        return as(bidder.token(), language)
                .header("If-Match", "*")
                .body(Map.of(
                        "price", Map.of("amount", new BigDecimal(amount), "currency", "EUR"), "answers", List.of()))
                .put("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), lot);
    }

    private Bidder offering(String forEarly, String forLater) {
        Bidder bidder = market.bidding().bidder();
        put(bidder, early, forEarly, "fr").then().statusCode(200);
        put(bidder, market.lot(), forLater, "fr").then().statusCode(200);
        return bidder;
    }

    private List<Float> amounts(String lot) {
        return market.opening().bids().getList("items.findAll { it.lotId == '" + lot + "' }.price.amount", Float.class);
    }

    @Test
    void whatCameBeforeALotClosedStandsAgainstALaterEnvelope() {
        Bidder bidder = offering("100.00", "200.00");
        Response first =
                SuiteClock.at(closes.minusSeconds(20), () -> market.bidding().submit(bidder));
        assertThat(first.jsonPath().<Object>get("lateLots")).as("in time").isNull();
        Response second = SuiteClock.at(closes.plusMillis(1), () -> {
            put(bidder, market.lot(), "190.00", "fr").then().statusCode(200);
            return market.bidding().submit(bidder);
        });
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("status")).isEqualTo("SEALED");
        assertThat(second.jsonPath().<String>getList("lateLots")).containsExactly(early);
        market.opening().done();
        assertThat(amounts(early)).containsExactly(100f);
        assertThat(amounts(market.lot())).containsExactly(190f);
    }

    @Test
    void whatCameAfterALotClosedDoesNotCountForIt() {
        Bidder bidder = offering("100.00", "200.00");
        Response late =
                SuiteClock.at(closes.plusMillis(1), () -> market.bidding().submit(bidder));
        assertThat(late.jsonPath().<String>getList("lateLots")).containsExactly(early);
        market.opening().done();
        assertThat(amounts(early)).isEmpty();
        assertThat(amounts(market.lot())).containsExactly(200f);
    }

    @Test
    void aLaterEnvelopeInTimeTakesTheWholePlace() {
        Bidder bidder = offering("100.00", "200.00");
        market.bidding().submit(bidder).then().statusCode(201);
        put(bidder, early, "90.00", "fr").then().statusCode(200);
        market.bidding().submit(bidder).then().statusCode(201);
        market.opening().done();
        assertThat(amounts(early)).containsExactly(90f);
        assertThat(amounts(market.lot())).containsExactly(200f);
    }

    @Test
    void aBidWithdrawnInTimeIsWithdrawnAndOneWithdrawnAfterIsNot() {
        Bidder inTime = offering("100.00", "200.00");
        Bidder after = offering("110.00", "210.00");
        for (Bidder bidder : List.of(inTime, after)) {
            market.bidding().submit(bidder).then().statusCode(201);
            as(bidder.token())
                    .header("If-Match", "*")
                    .delete("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), early)
                    .then()
                    .statusCode(204);
        }
        market.bidding().submit(inTime).then().statusCode(201);
        SuiteClock.at(closes.plusMillis(1), () -> market.bidding().submit(after))
                .then()
                .statusCode(201);
        market.opening().done();
        assertThat(amounts(early)).containsExactly(110f);
        assertThat(amounts(market.lot())).containsExactlyInAnyOrder(200f, 210f);
    }

    @Test
    void noBidIsWrittenForALotThatHasClosed() {
        Bidder bidder = market.bidding().bidder();
        ExpectedProblem.of(409, "LOT_CLOSED")
                .fr("Date limite du lot passée", "La date limite de ce lot était le " + closes + ".")
                .en("Deadline of the lot passed", "The deadline of this lot was " + closes + ".")
                .require(language -> SuiteClock.at(closes.plusMillis(1), () -> put(bidder, early, "100.00", language)));
        assertThat(SuiteClock.at(closes.minusSeconds(20), () -> put(bidder, early, "100.00", "fr"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(as(bidder.token())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<String>path("lots[0].deadline"))
                .isEqualTo(closes.toString());
    }
}
