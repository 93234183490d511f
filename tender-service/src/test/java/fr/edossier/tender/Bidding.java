package fr.edossier.tender;

import static fr.edossier.tender.Api.as;

import fr.edossier.testing.Json;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Bids for the lot of a {@link Market}, each by a supplier of its own. */
public final class Bidding {
    private final Market market;

    Bidding(Market market) {
        this.market = market;
    }

    /** Begins a dossier. */
    public Bidder bidder() {
        Organisation organisation = Organisation.random();
        String token = Tokens.supplier(organisation).sign();
        Response begun =
                as(token).body(Map.of("consultationId", market.consultation())).post("/v1/dossiers");
        begun.then().statusCode(201);
        return new Bidder(organisation, token, Json.id(begun));
    }

    /** Content of a bid on a market that is complete. */
    public Map<String, Object> bid(String amount) {
        return Map.of(
                "price", price(amount),
                "answers",
                        List.of(
                                Map.of("requirementId", market.requirement(0), "text", "Notre méthode"),
                                Map.of("requirementId", market.requirement(2), "text", "Secret industriel"),
                                Map.of(
                                        "requirementId",
                                        market.requirement(3),
                                        "text",
                                        "Insertion",
                                        "committed",
                                        3600)));
    }

    private static Map<String, Object> price(String amount) {
        return Map.of("amount", new BigDecimal(amount), "currency", "EUR");
    }

    public Response putBid(Bidder bidder, Object body) {
        return as(bidder.token())
                .header("If-Match", bidder.dossierTag())
                .body(body)
                .put("/v1/dossiers/{id}/bids/{lot}", bidder.dossier(), market.lot());
    }

    public Response submit(Bidder bidder) {
        return submit(bidder, Api.key());
    }

    public Response submit(Bidder bidder, String key) {
        return as(bidder.token())
                .header("If-Match", bidder.dossierTag())
                .header("Idempotency-Key", key)
                .post("/v1/dossiers/{id}/submission", bidder.dossier());
    }

    /** Writes a bid at that price. */
    public Bidder prepared(String amount) {
        return prepared(bid(amount));
    }

    /** Writes a bid at that price and without answers. */
    public Bidder preparedWithoutAnswers(String amount) {
        return prepared(Map.of("price", price(amount), "answers", List.of()));
    }

    private Bidder prepared(Map<String, Object> bid) {
        Bidder bidder = bidder();
        putBid(bidder, bid).then().statusCode(200);
        return bidder;
    }

    /** Submits a bid at that price. */
    public Bidder submitted(String amount) {
        return submitted(prepared(amount));
    }

    /** Submits a bid at that price and without answers. */
    public Bidder submittedWithoutAnswers(String amount) {
        return submitted(preparedWithoutAnswers(amount));
    }

    private Bidder submitted(Bidder bidder) {
        submit(bidder).then().statusCode(201);
        return bidder;
    }
}
