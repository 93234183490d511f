package fr.edossier.tender;

import static fr.edossier.tender.Api.as;

import com.fasterxml.jackson.databind.JsonNode;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteClock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** The opening of a {@link Market} and what follows from it: marks, award and contract. */
public final class Opening {
    private final Market market;

    Opening(Market market) {
        this.market = market;
    }

    public Response open(String officer) {
        return open(officer, Api.key());
    }

    public Response open(String officer, String key) {
        return as(market.people.officerToken(officer))
                .header("Idempotency-Key", key)
                .post("/v1/consultations/{id}/opening", market.consultation());
    }

    /** Moves the clock past the deadline and opens with two officers. */
    public SuiteClock opened() {
        SuiteClock clock = SuiteClock.at(market.deadline.plusSeconds(1));
        open(market.people.officer1).then().statusCode(200);
        open(market.people.officer2).then().statusCode(200);
        return clock;
    }

    /** Opens as {@link #opened()}, and puts the clock back: what is open stays open. */
    public Opening done() {
        opened().close();
        return this;
    }

    public String bidOf(Bidder bidder) {
        for (JsonNode bid : Json.of(read()).path("items")) {
            if (bid.path("supplier").asText().equals(bidder.organisation().alias())) {
                return bid.path("id").asText();
            }
        }
        throw new AssertionError("No bid of " + bidder.organisation());
    }

    public JsonPath bids() {
        return read().jsonPath();
    }

    private Response read() {
        return as(market.people.agentToken()).get("/v1/consultations/{id}/bids", market.consultation());
    }

    public Response mark(String bid, int requirement, Object mark) {
        String tag =
                as(market.people.evaluatorToken()).get("/v1/bids/{id}", bid).header("ETag");
        return mark(bid, requirement, tag, Map.of("mark", mark, "appreciation", "Motivé"));
    }

    /** Marks a bid by the lot's first requirement. */
    public Response mark(Bidder bidder, Map<String, ?> body) {
        return mark(bidOf(bidder), 0, "*", body);
    }

    private Response mark(String bid, int requirement, String tag, Map<String, ?> body) {
        return as(market.people.evaluatorToken())
                .header("If-Match", tag)
                .body(body)
                .put("/v1/bids/{id}/marks/{requirement}", bid, market.requirement(requirement));
    }

    public Opening marked(Bidder bidder, Object first, Object second, Object environment) {
        String bid = bidOf(bidder);
        mark(bid, 0, first).then().statusCode(200);
        mark(bid, 1, second).then().statusCode(200);
        mark(bid, 2, environment).then().statusCode(200);
        return this;
    }

    public Response award(Bidder bidder) {
        return as(market.people.agentToken())
                .header("Idempotency-Key", Api.key())
                .body(Map.of("bidId", bidOf(bidder), "reason", "La meilleure offre"))
                .post("/v1/lots/{lot}/award", market.lot());
    }

    public Response sign() {
        return as(market.people.agentToken())
                .header("Idempotency-Key", Api.key())
                .post("/v1/lots/{lot}/contract", market.lot());
    }
}
