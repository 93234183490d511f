package fr.edossier.tender.bid;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.DraftContents;
import fr.edossier.tender.Market;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Marks of criteria that were announced with parts, and of those that were not. */
@QuarkusTest
@SuiteTest
class SubCriterionTest {
    private final Market market = new Market();

    private JsonPath ranking() {
        return as(market.people.agentToken())
                .get("/v1/lots/{lot}/ranking", market.lot())
                .jsonPath();
    }

    @Test
    void aCriterionWithPartsIsMarkedInEachOfThem() {
        Map<String, Object> weighed = DraftContents.criterion("weight", 60);
        weighed.put(
                "subCriteria",
                List.of(
                        Map.of("title", Api.text("Tri"), "weight", 40),
                        Map.of("title", Api.text("Bilan"), "weight", 20)));
        market.drafted()
                .withLot(40)
                .withRequirement(weighed)
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder bidder = market.bidding().submittedWithoutAnswers("100.00");
        market.opening().done();
        List<String> parts = as(market.people.agentToken())
                .get("/v1/lots/{lot}/requirements", market.lot())
                .jsonPath()
                .getList("items[0].subCriteria.id");

        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("mark", 8, "appreciation", "Motivé"),
                Map.of(
                        "appreciation",
                        "Motivé",
                        "subCriteria",
                        List.of(Map.of("subCriterionId", parts.get(0), "mark", 8))),
                Map.of(
                        "appreciation",
                        "Motivé",
                        "subCriteria",
                        List.of(
                                Map.of("subCriterionId", parts.get(0), "mark", 8),
                                Map.of("subCriterionId", parts.get(0), "mark", 8))),
                Map.of(
                        "mark",
                        8,
                        "appreciation",
                        "Motivé",
                        "subCriteria",
                        List.of(
                                Map.of("subCriterionId", parts.get(0), "mark", 8),
                                Map.of("subCriterionId", parts.get(1), "mark", 8))))) {
            assertThat(market.opening().mark(bidder, wrong).jsonPath().getString("code"))
                    .isEqualTo("MARK_BY_SUB_CRITERIA");
        }
        Response marked = market.opening()
                .mark(
                        bidder,
                        Map.of(
                                "appreciation",
                                "Motivé",
                                "subCriteria",
                                List.of(
                                        Map.of("subCriterionId", parts.get(0), "mark", 8.25),
                                        Map.of("subCriterionId", parts.get(1), "mark", 5))));
        assertThat(marked.statusCode()).isEqualTo(200);
        assertThat(marked.jsonPath().getFloat("marks[0].mark")).isEqualTo(7.17f);
        assertThat(marked.jsonPath().getList("marks[0].subCriteria.mark", Float.class))
                .containsExactly(8.25f, 5.0f);
        assertThat(ranking().getFloat("items[0].criteria[0].points")).isEqualTo(43.0f);
        assertThat(ranking().getFloat("items[0].total")).isEqualTo(83.0f);
    }

    @Test
    void aWholeMarkIsAskedOfACriterionWithoutParts() {
        market.drafted()
                .withLot(40)
                .withRequirement(DraftContents.criterion("weight", 60))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder bidder = market.bidding().submittedWithoutAnswers("100.00");
        market.opening().done();
        assertThat(market.opening()
                        .mark(bidder, Map.of("appreciation", "Motivé"))
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("WHOLE_MARK_MISSING");
        assertThat(market.opening()
                        .mark(
                                bidder,
                                Map.of(
                                        "mark",
                                        8,
                                        "appreciation",
                                        "Motivé",
                                        "subCriteria",
                                        List.of(Map.of("subCriterionId", market.requirement(0), "mark", 8))))
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("SUB_CRITERIA_NOT_AS_ANNOUNCED");
    }

    @Test
    void pointsAreWhatTheTotalIsOutOf() {
        Map<String, Object> points = new HashMap<>(market.lotContent(80));
        points.put("weightKind", "POINTS");
        market.drafted()
                .withLot(points)
                .withRequirement(DraftContents.criterion("weight", 45.5))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder only = market.bidding().submittedWithoutAnswers("100.00");
        market.opening().done();
        market.opening()
                .mark(only, Map.of("mark", 10, "appreciation", "Motivé"))
                .then()
                .statusCode(200);
        assertThat(ranking().getFloat("items[0].total")).isEqualTo(125.5f);
    }

    @Test
    void aMinimumIsHeldToTheMarkThatIsShown() {
        Map<String, Object> criterion = DraftContents.criterion("weight", 60);
        criterion.put("minimumScore", 40);
        criterion.put(
                "subCriteria",
                List.of(
                        Map.of("title", Api.text("Un")),
                        Map.of("title", Api.text("Deux")),
                        Map.of("title", Api.text("Trois"))));
        market.drafted()
                .withLot(40)
                .withRequirement(criterion)
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder at = market.bidding().submittedWithoutAnswers("100.00");
        Bidder below = market.bidding().submittedWithoutAnswers("100.00");
        market.opening().done();
        List<String> parts = as(market.people.agentToken())
                .get("/v1/lots/{lot}/requirements", market.lot())
                .jsonPath()
                .getList("items[0].subCriteria.id");
        marked(at, parts, 3.99);
        marked(below, parts, 3.98);
        assertThat(ranking().getList("items.supplier"))
                .containsExactly(at.organisation().alias());
        assertThat(ranking().getList("eliminated.mark", Float.class)).containsExactly(3.99f);
    }

    private void marked(Bidder bidder, List<String> parts, double last) {
        market.opening()
                .mark(
                        bidder,
                        Map.of(
                                "appreciation",
                                "Motivé",
                                "subCriteria",
                                List.of(
                                        Map.of("subCriterionId", parts.get(0), "mark", 4),
                                        Map.of("subCriterionId", parts.get(1), "mark", 4),
                                        Map.of("subCriterionId", parts.get(2), "mark", last))))
                .then()
                .statusCode(200);
    }
}
