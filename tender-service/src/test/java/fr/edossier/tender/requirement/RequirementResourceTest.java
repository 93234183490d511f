package fr.edossier.tender.requirement;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class RequirementResourceTest {
    private static final String PATH = "/v1/lots/{lot}/requirements";

    private static final ExpectedProblem WEIGHT_NOT_ADMITTED = ExpectedProblem.of(422, "RULES_OF_WEIGHT")
            .fr(
                    "Pondération contraire aux règles",
                    "Seul un critère porte une pondération ; une clause ou une question libre n'en porte pas.")
            .en("Weight against the rules", "Only a criterion has a weight; a clause or a free-form question has none.")
            .at(
                    "pointer",
                    "/weight",
                    "WEIGHT_NOT_ADMITTED",
                    "Seul un critère porte une pondération.",
                    "Only a criterion has a weight.");
    private static final ExpectedProblem NOT_AVAILABLE = ExpectedProblem.of(422, "ITEM_NOT_AVAILABLE")
            .fr("Élément du catalogue indisponible", "Le catalogue n'a pas d'élément publié portant cet identifiant.")
            .en("Catalogue item not available", "The catalogue has no published item with this id.")
            .at(
                    "pointer",
                    "/itemId",
                    "ITEM_NOT_AVAILABLE",
                    "Aucun élément publié ne porte cet identifiant.",
                    "No published item has this id.");
    private static final ExpectedProblem ONE_SOURCE = PlatformProblems.INVALID_REQUEST
            .at(
                    "pointer",
                    "/itemId",
                    "ITEM_OR_HANDWRITTEN",
                    "Indiquez soit un élément du catalogue, soit un texte rédigé.",
                    "Give either an item of the catalogue or a text written by hand.")
            .at(
                    "pointer",
                    "/handwritten",
                    "ITEM_OR_HANDWRITTEN",
                    "Indiquez soit un élément du catalogue, soit un texte rédigé.",
                    "Give either an item of the catalogue or a text written by hand.");

    private static Map<String, Object> picked(UUID item) {
        return Map.of("itemId", item, "required", true);
    }

    private static Map<String, Object> written(String nature) {
        Map<String, String> text = Api.text("Texte");
        return Map.of("required", false, "handwritten", Map.of("nature", nature, "title", text, "text", text));
    }

    private static Map<String, Object> with(Map<String, Object> content, String member, Object value) {
        Map<String, Object> copy = new HashMap<>(content);
        copy.put(member, value);
        return copy;
    }

    private static Response add(Market market, Map<String, Object> body) {
        return add(market, "fr", body);
    }

    private static Response add(Market market, String language, Map<String, Object> body) {
        return as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .body(body)
                .post(PATH, market.lot());
    }

    private static Response list(Market market, String token) {
        return as(token).get(PATH, market.lot());
    }

    @Test
    void aPickedItemIsFrozenWithItsCodeNumberAndHash() {
        Market market = new Market().drafted().withLot(40);
        UUID item = CatalogueStub.item("CRITERION", "PUBLISHED", "BUYER_ONLY");
        Response added = add(market, with(with(picked(item), "weight", 20.25), "confidentiality", "EVALUATORS_ONLY"));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"2-DRAFT\"");
        assertThat(added.header("Location")).endsWith("/v1/requirements/" + added.path("id"));
        assertThat(as(market.people.agentToken()).get(added.header("Location")).<String>path("id"))
                .isEqualTo(added.path("id"));
        Map<String, Object> view = added.jsonPath().getMap("$");
        assertThat(view)
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", added.path("id")),
                        Map.entry("lotId", market.lot()),
                        Map.entry("position", 1),
                        Map.entry("nature", "CRITERION"),
                        Map.entry("theme", "ENVIRONMENT"),
                        Map.entry("title", Map.of("fr", "Heures d'insertion", "en", "Insertion hours")),
                        Map.entry("text", Map.of("fr", "Texte", "en", "Text")),
                        Map.entry("confidentiality", "EVALUATORS_ONLY"),
                        Map.entry("required", true),
                        Map.entry("weight", 20.25f),
                        Map.entry("unit", "h"),
                        Map.entry("values", Map.of()),
                        Map.entry("linkToSubject", Map.of("fr", "La prestation")),
                        Map.entry(
                                "source",
                                Map.of(
                                        "itemId",
                                        item.toString(),
                                        "code",
                                        "ENV-042",
                                        "number",
                                        3,
                                        "contentHash",
                                        "abc"))));
        assertThat(list(market, market.people.agentToken()).jsonPath().getList("items"))
                .containsExactly(view);
        assertThat(Traces.acts(market.consultation())).endsWith("requirement.added");
    }

    @Test
    void theCatalogueIsAskedWithTheCallersOwnToken() {
        Market market = new Market().drafted().withLot(40);
        UUID item = CatalogueStub.item("CLAUSE", "PUBLISHED", "BUYER_ONLY");
        market.withRequirement(picked(item));
        CatalogueStub.client()
                .verifyThat(
                        1,
                        getRequestedFor(urlEqualTo("/v1/items/" + item))
                                .withHeader("Authorization", equalTo("Bearer " + market.people.agentToken())));
    }

    @Test
    void onlyAPublishedItemIsPicked() {
        Market market = new Market().drafted().withLot(40);
        NOT_AVAILABLE.require(
                language -> add(market, language, picked(CatalogueStub.item("CLAUSE", "WITHDRAWN", "BUYER_ONLY"))));
        NOT_AVAILABLE.require(language -> add(market, language, picked(UUID.randomUUID())));
        assertThat(list(market, market.people.agentToken()).jsonPath().getList("items"))
                .isEmpty();
    }

    /** Asked once only: a second failure within the window would trip the breaker for the tests that follow. */
    @Test
    void aCatalogueThatIsDownRefusesThePickAndNothingElse() {
        Market market = new Market().drafted().withLot(40);
        Response down = add(market, "en", picked(CatalogueStub.broken()));
        ExpectedProblem.of(503, "UNAVAILABLE")
                .en("Temporarily unavailable", "Try again in a moment.")
                .require(down);
        assertThat(down.header("Retry-After")).isEqualTo("5");
        assertThat(list(market, market.people.agentToken()).jsonPath().getList("items"))
                .isEmpty();
        assertThat(add(market, with(written("CRITERION"), "weight", 60)).statusCode())
                .isEqualTo(201);
    }

    /** It would answer that it is down. */
    @Test
    void theCatalogueIsNotAskedForThoseWhoMayNotPick() {
        Market market = new Market().published();
        Map<String, Object> item = picked(CatalogueStub.broken());
        PlatformProblems.NOT_FOUND.require(language -> as(new Market().people.agentToken(), language)
                .header("If-Match", "*")
                .body(item)
                .post(PATH, market.lot()));
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "*")
                .body(item)
                .post(PATH, market.lot()));
        Market draft = new Market().drafted().withLot(40);
        PlatformProblems.STALE.require(language -> as(draft.people.agentToken(), language)
                .header("If-Match", "\"99-DRAFT\"")
                .body(item)
                .post(PATH, draft.lot()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLAUSE", "FREE_FORM"})
    void onlyACriterionCarriesAWeight(String nature) {
        Market market = new Market().drafted().withLot(40);
        UUID item = CatalogueStub.item(nature, "PUBLISHED", "BUYER_ONLY");
        WEIGHT_NOT_ADMITTED.require(language -> add(market, language, with(picked(item), "weight", 10)));
        WEIGHT_NOT_ADMITTED.require(language -> add(market, language, with(written(nature), "weight", 10)));
    }

    @Test
    void aCriterionOfADraftMayLackItsWeight() {
        Market market = new Market().drafted().withLot(40);
        UUID item = CatalogueStub.item("CRITERION", "PUBLISHED", "BUYER_ONLY");
        market.withRequirement(picked(item)).withRequirement(written("CRITERION"));
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}/check", market.consultation())
                        .<List<String>>path("items.findAll { it.code == 'WEIGHT_MISSING' }.pointer"))
                .isEqualTo(List.of("/lots/0/requirements/0", "/lots/0/requirements/1"));
    }

    @Test
    void confidentialityIsOnlyMadeStricter() {
        Market market = new Market().drafted().withLot(40);
        UUID item = CatalogueStub.item("CLAUSE", "PUBLISHED", "EVALUATORS_ONLY");
        TenderProblems.CONFIDENTIALITY_WEAKENED
                .at(
                        "pointer",
                        "/confidentiality",
                        "CONFIDENTIALITY_WEAKENED",
                        "Niveau minimal : EVALUATORS_ONLY.",
                        "Minimum level: EVALUATORS_ONLY.")
                .require(language -> add(market, language, with(picked(item), "confidentiality", "BUYER_ONLY")));
        TenderProblems.CONFIDENTIALITY_WEAKENED
                .at(
                        "pointer",
                        "/confidentiality",
                        "CONFIDENTIALITY_WEAKENED",
                        "Niveau minimal : BUYER_ONLY.",
                        "Minimum level: BUYER_ONLY.")
                .require(language ->
                        add(market, language, with(written("CLAUSE"), "confidentiality", "PUBLIC_AFTER_AWARD")));
    }

    @Test
    void anItemOrATextNotBothNorNeither() {
        Market market = new Market().drafted().withLot(40);
        UUID item = CatalogueStub.item("CLAUSE", "PUBLISHED", "BUYER_ONLY");
        ONE_SOURCE.require(language -> add(market, language, Map.of("required", true)));
        ONE_SOURCE.require(language -> add(market, language, with(written("CLAUSE"), "itemId", item)));
    }

    @Test
    void requirementsKeepTheirOrderAndShareTheConsultationsTag() {
        Market market = new Market().complete("ADAPTED");
        Response before = list(market, market.people.agentToken());
        assertThat(before.header("ETag")).isEqualTo(market.etag());
        assertThat(before.jsonPath().getList("items.position")).containsExactly(1, 2, 3, 4);
        assertThat(as(market.people.agentToken())
                        .header("If-None-Match", market.etag())
                        .get(PATH, market.lot())
                        .statusCode())
                .isEqualTo(304);

        assertThat(as(market.people.agentToken())
                        .header("If-Match", market.etag())
                        .delete("/v1/requirements/{id}", market.requirement(1))
                        .statusCode())
                .isEqualTo(204);
        Response after = list(market, market.people.agentToken());
        assertThat(after.header("ETag")).isNotEqualTo(market.etag());
        assertThat(after.jsonPath().getList("items.position")).containsExactly(1, 3, 4);
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .delete("/v1/requirements/{id}", market.requirement(2)));
        PlatformProblems.NOT_FOUND.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", after.header("ETag"))
                .delete("/v1/requirements/{id}", market.requirement(1)));
    }

    @Test
    void everyWriteNeedsTheTag() {
        Market market = new Market().drafted().withLot(40);
        PlatformProblems.TAG_MISSING.require(language ->
                as(market.people.agentToken(), language).body(written("CLAUSE")).post(PATH, market.lot()));
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "\"0-DRAFT\"")
                .body(written("CLAUSE"))
                .post(PATH, market.lot()));
        PlatformProblems.TAG_MISSING.require(language ->
                as(market.people.agentToken(), language).delete("/v1/requirements/{id}", UUID.randomUUID()));
    }

    @Test
    void otherDepartmentsFindNothingOfADraft() {
        Market market = new Market().complete("ADAPTED");
        String other = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", market.etag())
                .body(written("CLAUSE"))
                .post(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", market.etag())
                .delete("/v1/requirements/{id}", market.requirement(0)));
        assertThat(list(market, Tokens.withRole("legal-officer").sign()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void requirementsOfAPublishedConsultationAreReadByAllAndNeverChange() {
        Market market = new Market().published();
        TenderProblems.NOT_DRAFT.require(language -> add(market, language, written("CLAUSE")));
        TenderProblems.NOT_DRAFT.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .delete("/v1/requirements/{id}", market.requirement(0)));
        assertThat(list(market, Tokens.withRole("supplier").sign()).jsonPath().getList("items"))
                .hasSize(4);
    }
}
