package fr.edossier.tender;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(value = CatalogueStub.class, scope = TestResourceScope.GLOBAL)
class TenderJourneyTest {
    @Test
    void fourBidsFromDraftToCompletedContract() {
        Market market = new Market().published("OPEN");
        Bidder a = market.bidding().submitted("100000.00");
        Bidder b = market.bidding().submitted("120000.00");
        Bidder c = market.bidding().submitted("150000.00");
        Bidder d = market.bidding().submitted("240000.00");
        try (SuiteClock clock = market.opening().opened()) {
            market.opening()
                    .marked(a, 6, 5, 4)
                    .marked(b, 8, 7, 7)
                    .marked(c, 9, 8, 9)
                    .marked(d, 9, 10, 8);

            Response ranking = Api.as(market.people.agentToken()).get("/v1/lots/{lot}/ranking", market.lot());
            ranking.then().statusCode(200);
            assertThat(ranking.jsonPath().getList("items.total", Float.class))
                    .containsExactly(79.17f, 77.83f, 70.50f, 70.17f);
            assertThat(ranking.jsonPath().getList("items.supplier", String.class))
                    .containsExactly(
                            c.organisation().alias(),
                            b.organisation().alias(),
                            a.organisation().alias(),
                            d.organisation().alias());
            assertThat(ranking.jsonPath().getList("items.pricePoints", Float.class))
                    .containsExactly(26.67f, 33.33f, 40.00f, 16.67f);

            market.opening().award(c).then().statusCode(201);
            Response early = market.opening().sign();
            early.then().statusCode(409);
            assertThat(early.jsonPath().getString("code")).isEqualTo("STANDSTILL_RUNNING");

            clock.move(market.deadline.plusSeconds(12 * 86_400));
            Response signed = market.opening().sign();
            signed.then().statusCode(201);
            JsonPath contract = signed.jsonPath();
            assertThat(contract.getString("supplier"))
                    .isEqualTo(c.organisation().alias());
            assertThat(contract.getFloat("price.amount")).isEqualTo(150_000f);
            assertThat(contract.getList("commitments.nature", String.class)).containsExactly("CLAUSE");
            assertThat(contract.getFloat("commitments[0].planned")).isEqualTo(3600f);

            Api.as(market.people.managerToken())
                    .header("If-Match", signed.header("ETag"))
                    .header("Idempotency-Key", Api.key())
                    .post("/v1/contracts/{id}/completion", contract.getString("id"))
                    .then()
                    .statusCode(200);
        }
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.opened", "lot.awarded", "contract.signed");
    }
}
