package fr.edossier.tender.requirement;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.CatalogueStub;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.catalogue.Told;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What drafts are told of the catalogue's later versions, and how they get them. */
@QuarkusTest
@SuiteTest
class ItemVersionTest {
    private static final ExpectedProblem NONE = ExpectedProblem.of(409, "NO_NEWER_VERSION")
            .fr(
                    "Pas de version plus récente",
                    "L'élément de cette exigence est toujours en vigueur, ou n'a pas été remplacé.")
            .en("No newer version", "The item of this requirement is still in force, or has not been replaced.");

    private final String code = "C-" + UUID.randomUUID();
    private Market market = new Market();

    @BeforeEach
    void aDraft() {
        market = new Market().drafted().withLot(40);
    }

    private static Map<String, Object> variable(String name, String fallback) {
        return Map.of("name", name, "type", "INTEGER", "min", 1, "max", 500, "defaultValue", fallback);
    }

    private UUID item(int number, Map<String, ?> members) {
        Map<String, Object> item = new HashMap<>(Map.of("code", code, "number", number));
        item.putAll(members);
        return CatalogueStub.item(item);
    }

    private void superseded(UUID former, UUID by) {
        Told.receive(Told.published(by, code, 2), Told.superseded(former, code, 1, by));
    }

    private Response move(String language, Map<String, ?> body) {
        return as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(body)
                .post("/v1/requirements/{id}/item-version", market.requirement(0));
    }

    private List<Map<String, Object>> warnings(Market of, String code) {
        return as(of.people.agentToken())
                .get("/v1/consultations/{id}/check", of.consultation())
                .jsonPath()
                .getList("items.findAll { it.code == '" + code + "' }");
    }

    @Test
    void aDraftIsWarnedAndMovesKeepingWhatItCan() {
        UUID first = item(
                1,
                Map.of(
                        "nature",
                        "CRITERION",
                        "minimumScore",
                        30,
                        "text",
                        Map.of("fr", "{{hours}} heures, {{days}} jours."),
                        "variables",
                        List.of(variable("hours", "10"), variable("days", "5"))));
        UUID second = item(
                2,
                Map.of(
                        "nature",
                        "CRITERION",
                        "minimumScore",
                        40,
                        "confidentiality",
                        "EVALUATORS_ONLY",
                        "text",
                        Map.of("fr", "{{hours}} heures, {{people}} personnes."),
                        "variables",
                        List.of(variable("hours", "10"), variable("people", "3"))));
        market.withRequirement(
                Map.of("itemId", first, "weight", 60, "required", true, "values", Map.of("hours", "20", "days", "7")));
        assertThat(warnings(market, "ITEM_SUPERSEDED")).isEmpty();
        superseded(first, second);

        assertThat(warnings(market, "ITEM_SUPERSEDED")).singleElement().satisfies(warning -> assertThat(warning)
                .containsEntry("severity", "WARNING")
                .containsEntry("lot", 1)
                .containsEntry("pointer", "/lots/0/requirements/0/source")
                .containsEntry(
                        "text",
                        Map.of(
                                "fr",
                                "Une exigence du lot 1 utilise une version d'un élément que le"
                                        + " catalogue a remplacée depuis.",
                                "en",
                                "A requirement of lot 1 uses a version of an item that the catalogue"
                                        + " has since superseded.")));

        Response moved = move("fr", Map.of("values", Map.of("people", "4")));

        assertThat(moved.statusCode()).isEqualTo(200);
        JsonPath answer = moved.jsonPath();
        assertThat(answer.getString("requirement.text.fr")).isEqualTo("20 heures, 4 personnes.");
        assertThat(answer.<String, String>getMap("requirement.values")).isEqualTo(Map.of("hours", "20", "people", "4"));
        assertThat(answer.getInt("requirement.source.number")).isEqualTo(2);
        assertThat(answer.getString("requirement.source.itemId")).isEqualTo(second.toString());
        assertThat(answer.getDouble("requirement.weight")).isEqualTo(60);
        assertThat(answer.getBoolean("requirement.required")).isTrue();
        assertThat(answer.getInt("requirement.minimumScore")).isEqualTo(40);
        assertThat(answer.getString("requirement.confidentiality")).isEqualTo("EVALUATORS_ONLY");
        assertThat(answer.getList("differences.pointer"))
                .containsExactly("/text/fr", "/confidentiality", "/minimumScore", "/variables");
        assertThat(answer.getList("differences[0].words.findAll { it.change == 'ADDED' }.text"))
                .containsExactly("{{people}} personnes.");
        assertThat(warnings(market, "ITEM_SUPERSEDED")).isEmpty();
        NONE.require(language -> move(language, Map.of()));
    }

    @Test
    void theTeamsOfDraftsAreToldAndNobodyElse() {
        String named = "anna-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("agents", List.of(named));
        UUID first = item(1, Map.of());
        Market drafted = new Market().drafted(content).withLot(40);
        drafted.withRequirement(Map.of("itemId", first, "required", false));
        Market published = new Market()
                .complete("ADAPTED")
                .withRequirement(Map.of("itemId", first, "required", false))
                .publish();
        superseded(first, item(2, Map.of()));

        String colleague =
                Tokens.agent("AUTRES").claim("preferred_username", named).sign();
        for (String token : List.of(drafted.people.agentToken(), colleague)) {
            assertThat(as(token).get("/v1/notifications").jsonPath().getList("items.text.fr"))
                    .containsExactly("Le projet de consultation " + content.get("reference")
                            + " « Nettoyage » utilise une version de " + code + " que le catalogue a remplacée.");
        }
        assertThat(as(published.people.agentToken())
                        .get("/v1/notifications")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();

        String withdrawn = "W-" + UUID.randomUUID();
        UUID other = CatalogueStub.item(Map.of("code", withdrawn, "number", 1));
        drafted.withRequirement(Map.of("itemId", other, "required", false));
        Told.receive(Told.withdrawn(other, withdrawn, 1, null));
        assertThat(as(colleague).get("/v1/notifications").jsonPath().getList("items.kind"))
                .containsExactly("ITEM_WITHDRAWN", "ITEM_SUPERSEDED");
    }

    @Test
    void whatWasSetForTheRequirementItselfStays() {
        UUID first = item(1, Map.of("nature", "CRITERION", "minimumScore", 30));
        UUID second = item(2, Map.of("nature", "CRITERION", "minimumScore", 40));
        market.withRequirement(Map.of(
                "itemId",
                first,
                "weight",
                60,
                "required",
                false,
                "minimumScore",
                55,
                "confidentiality",
                "EVALUATORS_ONLY",
                "planned",
                12));
        superseded(first, second);

        JsonPath answer = move("fr", Map.of("weight", 50)).jsonPath();
        assertThat(answer.getInt("requirement.minimumScore")).isEqualTo(55);
        assertThat(answer.getString("requirement.confidentiality")).isEqualTo("EVALUATORS_ONLY");
        assertThat(answer.getDouble("requirement.planned")).isEqualTo(12);
        assertThat(answer.getDouble("requirement.weight")).isEqualTo(50);
    }

    @Test
    void whatWasMerelyTheDefaultIsTheNewDefault() {
        UUID first = item(
                1, Map.of("text", Map.of("fr", "{{hours}} heures"), "variables", List.of(variable("hours", "10"))));
        Map<String, Object> stricter = new HashMap<>(variable("hours", "20"));
        stricter.put("min", 15);
        UUID second = item(2, Map.of("text", Map.of("fr", "{{hours}} heures"), "variables", List.of(stricter)));
        market.withRequirement(Map.of("itemId", first, "required", false));
        superseded(first, second);
        assertThat(move("fr", Map.of()).jsonPath().getString("requirement.text.fr"))
                .isEqualTo("20 heures");
    }

    @Test
    void anotherNatureTakesAWeightOrLosesIt() {
        UUID first = item(1, Map.of());
        UUID second = item(2, Map.of("nature", "CRITERION"));
        market.withRequirement(Map.of("itemId", first, "required", false));
        superseded(first, second);
        assertThat(move("fr", Map.of("weight", 10)).jsonPath().getString("requirement.nature"))
                .isEqualTo("CRITERION");

        UUID third = item(3, Map.of());
        Told.receive(Told.published(third, code, 3), Told.superseded(second, code, 2, third));
        JsonPath clause = move("fr", Map.of()).jsonPath();
        assertThat(clause.getString("requirement.nature")).isEqualTo("CLAUSE");
        assertThat(clause.<Object>get("requirement.weight")).isNull();
    }

    @Test
    void severalVersionsAreSkippedAtOnce() {
        UUID first = item(1, Map.of());
        UUID second = item(2, Map.of());
        UUID third = item(3, Map.of());
        market.withRequirement(Map.of("itemId", first, "required", false));
        superseded(first, second);
        Told.receive(Told.published(third, code, 3), Told.superseded(second, code, 2, third));
        assertThat(move("fr", Map.of()).jsonPath().getInt("requirement.source.number"))
                .isEqualTo(3);
    }

    @Test
    void whatWasWithdrawnIsReplacedByWhatTheCatalogueNames() {
        String other = "D-" + UUID.randomUUID();
        UUID first = item(1, Map.of());
        UUID replacement = CatalogueStub.item(Map.of("code", other, "number", 1));
        market.withRequirement(Map.of("itemId", first, "required", false));
        Told.receive(Told.published(replacement, other, 1), Told.withdrawn(first, code, 1, other));
        assertThat(warnings(market, "ITEM_WITHDRAWN")).singleElement().satisfies(warning -> assertThat(warning)
                .containsEntry("severity", "WARNING"));
        assertThat(move("fr", Map.of()).jsonPath().getString("requirement.source.code"))
                .isEqualTo(other);
    }

    @Test
    void whereNothingTookItsPlaceThereIsNothingToMoveTo() {
        UUID first = item(1, Map.of());
        market.withRequirement(Map.of("itemId", first, "required", false));
        NONE.require(language -> move(language, Map.of()));
        Told.receive(Told.published(first, code, 1), Told.withdrawn(first, code, 1, null));
        NONE.require(language -> move(language, Map.of()));
        market.withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        NONE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/requirements/{id}/item-version", market.requirement(1)));
    }

    @Test
    void replacementsThatNameEachOtherLeadNowhere() {
        String other = "D-" + UUID.randomUUID();
        UUID first = item(1, Map.of());
        UUID second = UUID.randomUUID();
        market.withRequirement(Map.of("itemId", first, "required", false));
        Told.receive(Told.withdrawn(first, code, 1, other), Told.withdrawn(second, other, 1, code));
        NONE.require(language -> move(language, Map.of()));
    }

    @Test
    void whatIsPublishedIsNeitherWarnedNorMoved() {
        UUID first = item(1, Map.of());
        UUID second = item(2, Map.of());
        Market published = new Market()
                .complete("ADAPTED")
                .withRequirement(Map.of("itemId", first, "required", false))
                .publish();
        superseded(first, second);
        JsonPath before = as(published.people.agentToken())
                .get("/v1/lots/{lot}/requirements", published.lot())
                .jsonPath();
        TenderProblems.NOT_DRAFT.require(language -> as(published.people.agentToken(), language)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/requirements/{id}/item-version", published.requirement(4)));
        assertThat(as(published.people.agentToken())
                        .get("/v1/lots/{lot}/requirements", published.lot())
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .isEqualTo(before.getMap("$"));
    }

    @Test
    void aMoverIsHeldToWhatItHasRead() {
        UUID first = item(1, Map.of());
        market.withRequirement(Map.of("itemId", first, "required", false));
        superseded(first, item(2, Map.of()));
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.agentToken(), language)
                .body(Map.of())
                .post("/v1/requirements/{id}/item-version", market.requirement(0)));
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "\"0-DRAFT\"")
                .body(Map.of())
                .post("/v1/requirements/{id}/item-version", market.requirement(0)));
    }
}
