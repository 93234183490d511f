package fr.edossier.tender.bid;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class BidResourceTest {
    private static final String PATH = "/v1/bids/{id}";
    private static final String MARK = "/v1/bids/{id}/marks/{requirement}";
    private static final UUID FILE = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final byte[] CONTENT = {0, 1, 2, -1, -2, 13, 10};

    private static final ExpectedProblem NOT_NAMED = ExpectedProblem.of(403, "NOT_A_NAMED_EVALUATOR")
            .fr("Évaluateur non désigné", "Vous n'êtes pas désigné pour noter ce lot.")
            .en("Not a named evaluator", "You are not named to mark this lot.");
    private static final ExpectedProblem NOT_A_CRITERION = ExpectedProblem.of(422, "NOT_A_CRITERION")
            .fr("Exigence non notée", "Seul un critère est noté.")
            .en("Not a criterion", "Only a criterion is marked.");
    private static final ExpectedProblem MARKS_MISSING = ExpectedProblem.of(409, "MARKS_MISSING")
            .fr(
                    "Notes manquantes",
                    "Le classement n'est possible qu'avec toutes les notes ; il manque celles qui sont indiquées.")
            .en("Marks missing", "The ranking needs every mark; those indicated are missing.");
    private static final ExpectedProblem AWARDED = ExpectedProblem.of(409, "LOT_AWARDED")
            .fr("Lot attribué", "Ce lot est déjà attribué.")
            .en("Lot awarded", "This lot has already been awarded.");

    private Market market;
    private Bidder bidder;
    private String bid;

    @BeforeEach
    void openOneBid() {
        market = new Market().published();
        bidder = market.bidding().bidder();
        as(bidder.token())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"offre.pdf\"")
                .body(CONTENT)
                .put("/v1/dossiers/{id}/files/{file}", bidder.dossier(), FILE)
                .then()
                .statusCode(201);
        Map<String, Object> offer = new HashMap<>(market.bidding().bid("1000.00"));
        offer.put(
                "answers",
                List.of(
                        Map.of("requirementId", market.requirement(0), "text", "Notre méthode"),
                        Map.of(
                                "requirementId",
                                market.requirement(1),
                                "text",
                                "Notre procédé",
                                "confidentiality",
                                "EVALUATORS_ONLY"),
                        Map.of("requirementId", market.requirement(2), "text", "Secret industriel", "committed", 12)));
        market.bidding().putBid(bidder, offer).then().statusCode(200);
        market.bidding().submit(bidder).then().statusCode(201);
        market.opening().done();
        bid = market.opening().bidOf(bidder);
    }

    private Response read(String token) {
        return as(token).get(PATH, bid);
    }

    private Response mark(String language, String tag, String requirement, Object mark) {
        return as(market.people.evaluatorToken(), language)
                .header("If-Match", tag)
                .body(Map.of("mark", mark, "appreciation", "Motivé"))
                .put(MARK, bid, requirement);
    }

    private static Map<String, Object> shown(String requirement, String confidentiality, String text) {
        return Map.of("requirementId", requirement, "confidentiality", confidentiality, "masked", false, "text", text);
    }

    private static Map<String, Object> masked(String requirement) {
        return Map.of("requirementId", requirement, "confidentiality", "EVALUATORS_ONLY", "masked", true);
    }

    @Test
    void answersForEvaluatorsOnlyAreMaskedForTheRest() {
        Response agents = read(market.people.agentToken());
        assertThat(agents.jsonPath().getList("answers"))
                .isEqualTo(List.of(
                        shown(market.requirement(0), "BUYER_ONLY", "Notre méthode"),
                        masked(market.requirement(1)),
                        masked(market.requirement(2))));
        assertThat(agents.asString()).doesNotContain("Notre procédé", "Secret industriel");
        assertThat(read(Tokens.withRole("auditor").sign()).asString())
                .doesNotContain("Notre procédé", "Secret industriel");

        Response evaluators = read(market.people.evaluatorToken());
        assertThat(evaluators.jsonPath().getList("answers.text"))
                .containsExactly("Notre méthode", "Notre procédé", "Secret industriel");
        assertThat(evaluators.<Integer>path("answers[2].committed")).isEqualTo(12);
        assertThat(evaluators.<String>path("supplier"))
                .isEqualTo(bidder.organisation().alias());
    }

    @Test
    void anEvaluatorOfAnotherLotFindsNothing() {
        String other = new Market().people.evaluatorToken();
        String sameDepartment =
                Tokens.agent("evaluator", market.people.department).sign();
        for (String token : List.of(other, sameDepartment)) {
            PlatformProblems.NOT_FOUND.require(language -> as(token, language).get(PATH, bid));
            PlatformProblems.NOT_FOUND.require(language -> as(token, language)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("mark", 8, "appreciation", "Motivé"))
                    .put(MARK, bid, market.requirement(0)));
        }
    }

    @Test
    void whoMayReadButIsNotNamedMarksNothing() {
        String both = Tokens.agent(market.people.department)
                .role("procurement-agent", "evaluator")
                .sign();
        NOT_NAMED.require(language -> as(both, language)
                .header("If-Match", "\"0\"")
                .body(Map.of("mark", 8, "appreciation", "Motivé"))
                .put(MARK, bid, market.requirement(0)));
        PlatformProblems.FORBIDDEN.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "\"0\"")
                .body(Map.of("mark", 8, "appreciation", "Motivé"))
                .put(MARK, bid, market.requirement(0)));
        assertThat(read(market.people.agentToken()).jsonPath().getList("marks")).isEmpty();
    }

    @Test
    void aMarkIsGivenAndChangedWithItsAppreciation() {
        Response marked = mark("fr", "\"0\"", market.requirement(0), new BigDecimal("7.25"));
        assertThat(marked.statusCode()).isEqualTo(200);
        assertThat(marked.header("ETag")).isEqualTo("\"1\"");
        Response changed = mark("fr", "\"1\"", market.requirement(0), 8);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        List<Map<String, Object>> marks = changed.jsonPath().getList("marks");
        assertThat(marks).singleElement().satisfies(mark -> assertThat(mark)
                .containsEntry("requirementId", market.requirement(0))
                .containsEntry("mark", 8.0f)
                .containsEntry("appreciation", "Motivé")
                .containsEntry("evaluator", market.people.evaluator)
                .containsKey("at"));
        assertThat(as(market.people.evaluatorToken())
                        .header("If-None-Match", "\"2\"")
                        .get(PATH, bid)
                        .statusCode())
                .isEqualTo(304);
        assertThat(Traces.acts(market.consultation()))
                .filteredOn("bid.marked"::equals)
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "10.01, DECIMAL_MAX",
        "-0.01, DECIMAL_MIN",
        "7.125, DIGITS",
    })
    void aMarkIsFromZeroToTenWithTwoDecimals(BigDecimal mark, String code) {
        Response refused = mark("en", "\"0\"", market.requirement(0), mark);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("INVALID_REQUEST");
        List<Map<String, Object>> errors = refused.jsonPath().getList("errors");
        assertThat(errors).singleElement().satisfies(error -> assertThat(error)
                .containsEntry("pointer", "/mark")
                .containsEntry("code", code));
        assertThat(read(market.people.agentToken()).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void onlyACriterionTakesAMark() {
        NOT_A_CRITERION.require(language -> mark(language, "\"0\"", market.requirement(3), 8));
        PlatformProblems.NOT_FOUND.require(
                language -> mark(language, "\"0\"", UUID.randomUUID().toString(), 8));
    }

    @Test
    void aMarkNeedsTheLastTag() {
        mark("fr", "\"0\"", market.requirement(0), 8).then().statusCode(200);
        PlatformProblems.STALE.require(language -> mark(language, "\"0\"", market.requirement(1), 8));
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.evaluatorToken(), language)
                .body(Map.of("mark", 8, "appreciation", "Motivé"))
                .put(MARK, bid, market.requirement(0)));
    }

    @Test
    void ofTwoEvaluatorsMarkingAtOnceOneIsStale() {
        List<Integer> same = Races.run(2, runner -> mark("fr", "\"0\"", market.requirement(0), 5 + runner)
                .statusCode());
        assertThat(same).containsExactlyInAnyOrder(200, 412);
        List<Integer> different = Races.run(2, runner -> mark("fr", "\"1\"", market.requirement(1 + runner), 5)
                .statusCode());
        assertThat(different).containsExactlyInAnyOrder(200, 412);
        assertThat(read(market.people.agentToken()).jsonPath().getList("marks")).hasSize(2);
    }

    @Test
    void theRankingWaitsForEveryMark() {
        mark("fr", "\"0\"", market.requirement(1), 8).then().statusCode(200);
        MARKS_MISSING
                .at(
                        "pointer",
                        "/bids/" + bid + "/marks/" + market.requirement(0),
                        "MARK_MISSING",
                        "Cette note manque.",
                        "This mark is missing.")
                .at(
                        "pointer",
                        "/bids/" + bid + "/marks/" + market.requirement(2),
                        "MARK_MISSING",
                        "Cette note manque.",
                        "This mark is missing.")
                .require(language ->
                        as(market.people.agentToken(), language).get("/v1/lots/{lot}/ranking", market.lot()));
    }

    @Test
    void nothingIsMarkedAfterTheAward() {
        market.opening().marked(bidder, 8, 7, 6).award(bidder).then().statusCode(201);
        AWARDED.require(language -> mark(language, "\"4\"", market.requirement(0), 10));
        Response awarded = read(market.people.agentToken());
        assertThat(awarded.header("ETag")).as("three marks and the award").isEqualTo("\"4\"");
        assertThat(awarded.jsonPath().getString("status")).isEqualTo("AWARDED");
    }

    @Test
    void aFileOfTheBidIsReadByItsReadersByteForByte() {
        Response file = as(market.people.evaluatorToken()).get(PATH + "/files/{file}", bid, FILE);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(CONTENT);
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''offre.pdf");
        String other = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(PATH + "/files/{file}", bid, FILE));
        PlatformProblems.NOT_FOUND.require(language ->
                as(market.people.agentToken(), language).get(PATH + "/files/{file}", bid, UUID.randomUUID()));
    }

    @Test
    void bidsArePagedByCursor() {
        Market busy = new Market().published();
        busy.bidding().submitted("3000.00");
        busy.bidding().submitted("1000.00");
        busy.bidding().submitted("2000.00");
        busy.opening().done();
        String path = "/v1/consultations/{id}/bids";
        Response first = as(busy.people.agentToken()).queryParam("limit", 2).get(path, busy.consultation());
        Response second = as(busy.people.agentToken())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(path, busy.consultation());
        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(second.jsonPath().getList("items")).hasSize(1);
        assertThat(second.jsonPath().<String, Object>getMap("$")).doesNotContainKey("next");
        assertThat(first.jsonPath().getList("items.id"))
                .doesNotContainAnyElementsOf(second.jsonPath().getList("items.id"));
    }
}
