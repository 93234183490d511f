package fr.edossier.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the feed says for the figures of use of the catalogue, from publication to signature. */
@QuarkusTest
@SuiteTest
class UsageFactsTest {
    private static final String CPV = "90911000";
    private static final String LOT_CPV = "90919300";

    private final UUID criterion = CatalogueStub.item("CRITERION", "PUBLISHED", "BUYER_ONLY");
    private final UUID clause = CatalogueStub.item("CLAUSE", "PUBLISHED", "BUYER_ONLY");

    private static Map<String, Object> with(Map<String, Object> content, String cpv) {
        Map<String, Object> more = new HashMap<>(content);
        more.put("cpv", cpv);
        return more;
    }

    private Market published() {
        Market market = new Market();
        return market.drafted(with(market.content("ADAPTED"), CPV))
                .withLot(with(market.lotContent(40), LOT_CPV))
                .withHandwritten("CRITERION", 20, false, "BUYER_ONLY")
                .withItem(criterion, 20)
                .withHandwritten("CRITERION", 20, false, "BUYER_ONLY")
                .withItem(clause, null)
                .publish();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Market market, String type) {
        return Traces.facts(market.consultation()).stream()
                .filter(fact -> fact.get("type").equals("fr.edossier.tender." + type))
                .map(fact -> (Map<String, Object>) fact.get("data"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPublicationNamesItsItemsThemesAndCodes() {
        Market market = published();
        Map<String, Object> told = data(market, "consultation.published");
        assertThat(told)
                .containsEntry("cpv", CPV)
                .containsEntry("lots", List.of(Map.of("lotId", market.lot(), "number", 1, "cpv", LOT_CPV)))
                .containsEntry(
                        "requirements",
                        List.of(
                                Map.of(
                                        "lotId",
                                        market.lot(),
                                        "itemId",
                                        criterion.toString(),
                                        "itemCode",
                                        "ENV-042",
                                        "number",
                                        3,
                                        "nature",
                                        "CRITERION",
                                        "theme",
                                        "ENVIRONMENT",
                                        "weight",
                                        20),
                                Map.of(
                                        "lotId",
                                        market.lot(),
                                        "itemId",
                                        clause.toString(),
                                        "itemCode",
                                        "ENV-042",
                                        "number",
                                        3,
                                        "nature",
                                        "CLAUSE",
                                        "theme",
                                        "ENVIRONMENT")));
    }

    @Test
    void anAwardSaysHowFarApartMarksLieAndASignatureWhichItemsBind() {
        Market market = published();
        Bidder best = market.bidding().submitted("1000.00");
        Bidder second = market.bidding().submitted("2000.00");
        Bidder third = market.bidding().submitted("2000.00");
        market.opening().done().marked(best, 8, 9, 8).marked(second, 8, 7, 8).marked(third, 8, 5, 8);
        market.opening().award(best).then().statusCode(201);
        Map<String, Object> awarded = data(market, "lot.awarded");
        assertThat(awarded)
                .containsEntry(
                        "criteria",
                        List.of(Map.of(
                                "itemId",
                                criterion.toString(),
                                "itemCode",
                                "ENV-042",
                                "number",
                                3,
                                "marks",
                                Map.of(
                                        "bids",
                                        3,
                                        "min",
                                        500,
                                        "max",
                                        900,
                                        "mean",
                                        700,
                                        "deviation",
                                        163,
                                        "distinct",
                                        3))));
        for (Bidder bidder : List.of(best, second, third)) {
            assertThat(awarded.toString())
                    .doesNotContain(bidder.organisation().alias())
                    .doesNotContain(bidder.organisation().id())
                    .doesNotContain(market.opening().bidOf(bidder));
        }

        assertThat(market.opening().sign().<String>path("cpv")).isEqualTo(LOT_CPV);
        assertThat(data(market, "contract.signed"))
                .containsEntry("cpv", LOT_CPV)
                .containsEntry("department", market.people.department)
                .containsEntry("amount", Map.of("amount", 1000, "currency", "EUR"))
                .containsEntry(
                        "items",
                        List.of(
                                Map.of(
                                        "itemId", criterion.toString(),
                                        "itemCode", "ENV-042",
                                        "number", 3,
                                        "nature", "CRITERION",
                                        "theme", "ENVIRONMENT"),
                                Map.of(
                                        "itemId", clause.toString(),
                                        "itemCode", "ENV-042",
                                        "number", 3,
                                        "nature", "CLAUSE",
                                        "theme", "ENVIRONMENT")));
    }

    @Test
    void ofASingleBidNoMarkIsTold() {
        Market market = published();
        Bidder only = market.bidding().submitted("1000.00");
        market.opening().done().marked(only, 8, 9, 8).award(only).then().statusCode(201);
        assertThat(data(market, "lot.awarded")).containsEntry("criteria", List.of());
    }

    @Test
    void aLotWithoutACodeHasTheConsultationsAndACodeHasEightDigits() {
        Market market = new Market();
        market.drafted(with(market.content("ADAPTED"), CPV)).withLot(40);
        assertThat(Api.as(market.people.agentToken())
                        .get("/v1/lots/{lot}", market.lot())
                        .<String>path("cpv"))
                .isEqualTo(CPV);
        for (String wrong : List.of("9091100", "909110000", "4511*", "90911000-6", "")) {
            Api.as(market.people.agentToken())
                    .body(with(market.content("ADAPTED"), wrong))
                    .post("/v1/consultations")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/cpv"));
            Api.as(market.people.agentToken())
                    .header("If-Match", market.etag())
                    .body(with(market.lotContent(40), wrong))
                    .put("/v1/lots/{lot}", market.lot())
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/cpv"));
        }
    }
}
