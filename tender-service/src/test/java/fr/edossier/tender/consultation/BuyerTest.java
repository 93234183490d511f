package fr.edossier.tender.consultation;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class BuyerTest {
    private static final Map<String, Object> TOWN =
            Map.of("name", "Ville d'exemple", "siret", Organisation.ECONET.siret());

    private static Map<String, Object> content(Market market, Object buyer) {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("buyer", buyer);
        return content;
    }

    private static Response amend(Market market, Map<String, Object> content) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.put("reference", reference(market));
        changed.put("deadline", market.deadline.plusSeconds(86_400).toString());
        return as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("content", changed, "reason", Api.text("Plus de temps")))
                .post("/v1/consultations/{id}/amendments", market.consultation());
    }

    private static String reference(Market market) {
        return given().get("/v1/consultations/{id}", market.consultation()).path("reference");
    }

    @Test
    void theRegionBuysWhereNothingElseIsSaid() {
        Market market = new Market().published();
        Response view = given().get("/v1/consultations/{id}", market.consultation());
        assertThat(view.<Map<String, Object>>path("buyer"))
                .isEqualTo(Map.of("name", "Région Exemple", "siret", Organisation.REGION.siret()));
        assertThat(given().queryParam("department", market.people.department)
                        .get("/v1/notices")
                        .<String>path("items[0].buyer"))
                .isEqualTo("Région Exemple");
    }

    @Test
    void buyerStaysWhoWasAnnounced() {
        Market market = new Market();
        market.drafted(content(market, TOWN))
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Response refused =
                amend(market, content(market, Map.of("name", "Autre ville", "siret", Organisation.ECONET.siret())));
        assertThat(refused.<List<String>>path("errors.code")).isEqualTo(List.of("FIXED_BY_PUBLICATION"));
        assertThat(refused.<List<String>>path("errors.pointer")).isEqualTo(List.of("/content/buyer"));
        Response amended = amend(market, market.content("ADAPTED"));
        assertThat(amended.<Map<String, Object>>path("buyer"))
                .as("not said again")
                .isEqualTo(TOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99900102700014", "9990010270001", "999001027000130", "9990010270001a"})
    void numberThatIsNoSiretIsRefused(String siret) {
        Market market = new Market();
        Response refused = as(market.people.agentToken())
                .body(content(market, Map.of("name", "Ville", "siret", siret)))
                .post("/v1/consultations");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/buyer/siret");
    }
}
