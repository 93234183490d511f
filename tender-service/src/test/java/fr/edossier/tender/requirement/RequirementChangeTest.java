package fr.edossier.tender.requirement;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.CatalogueStub;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A requirement that is there says something else, or stands elsewhere. */
@QuarkusTest
@SuiteTest
class RequirementChangeTest {
    private static final Map<String, Object> CRITERION = Map.of(
            "nature",
            "CRITERION",
            "text",
            Map.of("fr", "Au moins {{hours}} heures de {{kind}}."),
            "minimumScore",
            30,
            "variables",
            List.of(
                    Map.of("name", "hours", "type", "INTEGER", "min", 10, "defaultValue", "100"),
                    Map.of("name", "kind", "type", "TEXT")));

    private Market market = new Market();

    @BeforeEach
    void aDraft() {
        market = new Market().drafted().withLot(40);
    }

    private Response put(String language, String requirement, Map<String, ?> body) {
        return as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(body)
                .put("/v1/requirements/{id}", requirement);
    }

    private Response put(String requirement, Map<String, ?> body) {
        return put("fr", requirement, body);
    }

    private JsonPath list() {
        return as(market.people.agentToken())
                .get("/v1/lots/{lot}/requirements", market.lot())
                .jsonPath();
    }

    private Response order(String language, List<?> order) {
        return as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(Map.of("requirements", order))
                .put("/v1/lots/{lot}/requirement-order", market.lot());
    }

    @Test
    void whatIsKeptOfTheItemIsFilledInAgain() {
        UUID item = CatalogueStub.item(CRITERION);
        market.withRequirement(
                Map.of("itemId", item, "weight", 10, "required", false, "values", Map.of("kind", "formation")));
        assertThat(list().getString("items[0].text.fr")).isEqualTo("Au moins 100 heures de formation.");
        CatalogueStub.client().resetRequests();

        Response replaced = put(
                market.requirement(0),
                Map.of(
                        "itemId",
                        item,
                        "weight",
                        25.5,
                        "required",
                        true,
                        "confidentiality",
                        "EVALUATORS_ONLY",
                        "minimumScore",
                        50,
                        "values",
                        Map.of("hours", "250", "kind", "formation")));

        assertThat(replaced.statusCode()).isEqualTo(200);
        JsonPath view = replaced.jsonPath();
        assertThat(view.getString("text.fr")).isEqualTo("Au moins 250 heures de formation.");
        assertThat(view.getDouble("weight")).isEqualTo(25.5);
        assertThat(view.getBoolean("required")).isTrue();
        assertThat(view.getString("confidentiality")).isEqualTo("EVALUATORS_ONLY");
        assertThat(view.getInt("minimumScore")).isEqualTo(50);
        assertThat(list().<Object>getList("items")).containsExactly(view.getMap("$"));
        assertThat(replaced.header("ETag")).isNotEqualTo(market.etag());
        assertThat(Traces.acts(market.consultation())).endsWith("requirement.changed");
        assertThat(CatalogueStub.client().getServeEvents()).isEmpty();
    }

    @Test
    void itIsHeldToTheRulesOfWhatItIs() {
        UUID item = CatalogueStub.item(CRITERION);
        market.withRequirement(Map.of("itemId", item, "weight", 10, "required", false));
        Map<String, Object> before = list().getMap("items[0]");
        Map<String, Object> twice = Map.of("itemId", item, "required", false, "weight", 10, "weightRank", 1);
        assertThat(put(market.requirement(0), twice).jsonPath().getString("code"))
                .isEqualTo("RULES_OF_WEIGHT");
        assertThat(put(
                                market.requirement(0),
                                Map.of(
                                        "itemId",
                                        item,
                                        "required",
                                        false,
                                        "weight",
                                        10,
                                        "confidentiality",
                                        "PUBLIC_AFTER_AWARD"))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("CONFIDENTIALITY_WEAKENED");
        assertThat(put(
                                market.requirement(0),
                                Map.of("itemId", item, "required", false, "weight", 10, "values", Map.of("hours", "9")))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("VALUES_REFUSED");
        assertThat(list().<String, Object>getMap("items[0]")).isEqualTo(before);
    }

    @Test
    void itKeepsItsSource() {
        UUID item = CatalogueStub.item(Map.of());
        market.withRequirement(Map.of("itemId", item, "required", false))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        Map<String, Object> written = Map.of(
                "required",
                true,
                "handwritten",
                Map.of("nature", "FREE_FORM", "title", Api.text("Autre"), "text", Api.text("Dit autrement")));
        ExpectedProblem fixed = ExpectedProblem.of(422, "SOURCE_FIXED")
                .fr(
                        "Origine de l'exigence non modifiable",
                        "Une exigence tirée du catalogue reste liée à son élément ; une exigence rédigée reste"
                                + " rédigée.")
                .en(
                        "Source of the requirement cannot change",
                        "A requirement picked from the catalogue keeps its item; one written by hand stays so.")
                .at(
                        "pointer",
                        "/itemId",
                        "SOURCE_FIXED",
                        "L'origine de cette exigence ne change pas : retirez-la et ajoutez-en une autre.",
                        "The source of this requirement cannot change: remove it and add another.");
        fixed.require(language -> put(
                language, market.requirement(0), Map.of("itemId", CatalogueStub.item(Map.of()), "required", false)));
        fixed.require(language -> put(language, market.requirement(0), written));
        fixed.require(language -> put(language, market.requirement(1), Map.of("itemId", item, "required", false)));

        Response replaced = put(market.requirement(1), written);
        assertThat(replaced.jsonPath().getString("text.fr")).isEqualTo("Dit autrement");
        assertThat(replaced.jsonPath().getString("nature")).isEqualTo("FREE_FORM");
        assertThat(replaced.jsonPath().getInt("position")).isEqualTo(2);
    }

    @Test
    void aLotsRequirementsAreOrderedAnew() {
        market.withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        List<String> order = List.of(market.requirement(2), market.requirement(0), market.requirement(1));

        Response ordered = order("fr", order);

        assertThat(ordered.statusCode()).isEqualTo(200);
        assertThat(ordered.jsonPath().<String>getList("items.id")).isEqualTo(order);
        assertThat(list().<String>getList("items.id")).isEqualTo(order);
        assertThat(list().getList("items.position")).containsExactly(1, 2, 3);
        assertThat(ordered.header("ETag")).isNotEqualTo(market.etag());
        assertThat(Traces.acts(market.consultation())).endsWith("requirements.ordered");
    }

    @Test
    void anOrderNamesAllOfTheLotOnce() {
        market.withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        ExpectedProblem incomplete = ExpectedProblem.of(422, "ORDER_INCOMPLETE")
                .fr("Ordre incomplet", "Indiquez toutes les exigences du lot, chacune une seule fois.")
                .en("Incomplete order", "Give all requirements of the lot, each exactly once.")
                .at(
                        "pointer",
                        "/requirements",
                        "ORDER_INCOMPLETE",
                        "Indiquez chacune des 2 exigences du lot, une seule fois.",
                        "Give each of the 2 requirements of the lot, once.");
        incomplete.require(language -> order(language, List.of(market.requirement(0))));
        incomplete.require(language -> order(language, List.of(market.requirement(0), market.requirement(0))));
        incomplete.require(language -> order(language, List.of(market.requirement(0), UUID.randomUUID())));
        incomplete.require(language ->
                order(language, List.of(market.requirement(0), market.requirement(1), market.requirement(1))));
        assertThat(list().<String>getList("items.id")).containsExactly(market.requirement(0), market.requirement(1));
    }

    @Test
    void aWriterIsHeldToWhatItHasRead() {
        market.withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        Map<String, Object> body = Map.of(
                "required",
                true,
                "handwritten",
                Map.of("nature", "CLAUSE", "title", Api.text("Autre"), "text", Api.text("Autre")));
        Map<String, Map<String, ?>> writes = Map.of(
                "/v1/requirements/" + market.requirement(0),
                body,
                "/v1/lots/" + market.lot() + "/requirement-order",
                Map.of("requirements", List.of(market.requirement(0))));
        writes.forEach((path, content) -> {
            PlatformProblems.TAG_MISSING.require(language ->
                    as(market.people.agentToken(), language).body(content).put(path));
            PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                    .header("If-Match", "\"0-DRAFT\"")
                    .body(content)
                    .put(path));
        });
    }

    @Test
    void whatIsPublishedNeverChanges() {
        Market published = new Market().published();
        TenderProblems.NOT_DRAFT.require(language -> as(published.people.agentToken(), language)
                .header("If-Match", "*")
                .body(Map.of(
                        "required",
                        true,
                        "handwritten",
                        Map.of("nature", "CLAUSE", "title", Api.text("Autre"), "text", Api.text("Autre"))))
                .put("/v1/requirements/{id}", published.requirement(3)));
        TenderProblems.NOT_DRAFT.require(language -> as(published.people.agentToken(), language)
                .header("If-Match", "*")
                .body(Map.of("requirements", List.of(published.requirement(3))))
                .put("/v1/lots/{lot}/requirement-order", published.lot()));
    }
}
