package fr.edossier.tender.dossier;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class DossierResourceTest {
    private static final String PATH = "/v1/dossiers/{id}";
    private static final String BID = "/v1/dossiers/{id}/bids/{lot}";

    private static final ExpectedProblem EXISTS = ExpectedProblem.of(409, "DOSSIER_EXISTS")
            .fr("Dossier déjà commencé", "Votre organisation a déjà un dossier pour cette consultation.")
            .en("Dossier already begun", "Your organisation already has a dossier for this consultation.");
    private static final ExpectedProblem DEADLINE_PASSED = ExpectedProblem.of(409, "DEADLINE_PASSED")
            .fr("Date limite passée", "La consultation ne reçoit plus de dossiers.")
            .en("Deadline passed", "The consultation no longer accepts dossiers.");
    private static final ExpectedProblem LOT_NOT_OF_CONSULTATION = ExpectedProblem.of(422, "LOT_NOT_OF_CONSULTATION")
            .fr("Lot d'une autre consultation", "Ce lot n'appartient pas à la consultation du dossier.")
            .en("Lot of another consultation", "This lot does not belong to the dossier's consultation.");
    private static final ExpectedProblem REQUIREMENT_NOT_OF_LOT = ExpectedProblem.of(422, "REQUIREMENT_NOT_OF_LOT")
            .fr("Exigence d'un autre lot", "Répondez aux seules exigences du lot, une fois à chacune.")
            .en("Requirement of another lot", "Answer only requirements of the lot, each once.");

    private static Response begin(String token, String language, String consultation) {
        return as(token, language).body(Map.of("consultationId", consultation)).post("/v1/dossiers");
    }

    private static Map<String, Object> offer(Map<String, Object> answer) {
        return offer(List.of(answer));
    }

    private static Map<String, Object> offer(List<Map<String, Object>> answers) {
        return Map.of("price", Map.of("amount", 1000, "currency", "EUR"), "answers", answers);
    }

    private static Response putBid(Bidder bidder, String language, String lot, Object body) {
        return as(bidder.token(), language)
                .header("If-Match", bidder.dossierTag())
                .body(body)
                .put(BID, bidder.dossier(), lot);
    }

    @Test
    void isBegunOnceForAnOrganisationAndAConsultation() {
        Market market = new Market().published();
        Organisation organisation = Organisation.random();
        String token = Tokens.supplier(organisation).sign();
        String colleague = Tokens.supplier(organisation).sign();
        Response begun = begin(token, "fr", market.consultation());

        assertThat(begun.statusCode()).isEqualTo(201);
        String id = begun.path("id");
        assertThat(begun.header("Location")).endsWith("/v1/dossiers/" + id);
        assertThat(begun.header("ETag")).isEqualTo("\"0\"");
        assertThat(begun.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "id",
                        id,
                        "version",
                        0,
                        "consultationId",
                        market.consultation(),
                        "supplier",
                        organisation.alias(),
                        "bids",
                        List.of(),
                        "files",
                        List.of(),
                        "createdAt",
                        begun.path("createdAt")));
        EXISTS.require(language -> begin(colleague, language, market.consultation()));
        assertThat(as(colleague).get(PATH, id).asString()).isEqualTo(begun.asString());
        assertThat(as(token).header("If-None-Match", "\"0\"").get(PATH, id).statusCode())
                .isEqualTo(304);
    }

    @Test
    void twoColleaguesAtOnceBeginOne() {
        Market market = new Market().published();
        Organisation organisation = Organisation.random();
        List<Response> answers =
                Races.run(2, runner -> begin(Tokens.supplier(organisation).sign(), "fr", market.consultation()));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .extracting(answer -> answer.<String>path("code"))
                .containsExactly("DOSSIER_EXISTS");
    }

    @Test
    void otherSuppliersFindNothing() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        String rival = Tokens.supplier(Organisation.random()).sign();
        PlatformProblems.NOT_FOUND.require(language -> as(rival, language).get(PATH, bidder.dossier()));
        PlatformProblems.NOT_FOUND.require(language -> as(rival, language)
                .header("If-Match", "\"0\"")
                .body(market.bidding().bid("1.00"))
                .put(BID, bidder.dossier(), market.lot()));
        PlatformProblems.NOT_FOUND.require(language ->
                as(rival, language).header("If-Match", "\"0\"").delete(BID, bidder.dossier(), market.lot()));
        assertThat(as(rival).get("/v1/dossiers").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void agentsOfTheBuyerAreForbidden() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        PlatformProblems.FORBIDDEN.require(
                language -> as(market.people.agentToken(), language).get(PATH, bidder.dossier()));
        PlatformProblems.FORBIDDEN.require(
                language -> begin(market.people.agentToken(), language, market.consultation()));
    }

    @Test
    void aSupplierOfNoSingleOrganisationIsForbidden() {
        Market market = new Market().published();
        String nobody =
                Tokens.supplier(Organisation.random()).organisation(null).sign();
        PlatformProblems.FORBIDDEN.require(language -> begin(nobody, language, market.consultation()));
        PlatformProblems.FORBIDDEN.require(language -> as(nobody, language).get("/v1/dossiers"));
    }

    @Test
    void thereIsNoDossierForADraft() {
        Market market = new Market().complete("ADAPTED");
        String supplier = Tokens.withRole("supplier").sign();
        PlatformProblems.NOT_FOUND.require(language -> begin(supplier, language, market.consultation()));
        PlatformProblems.NOT_FOUND.require(
                language -> begin(supplier, language, UUID.randomUUID().toString()));
    }

    @Test
    void noDossierIsBegunAfterTheDeadline() {
        Market market = new Market().published();
        String supplier = Tokens.withRole("supplier").sign();
        DEADLINE_PASSED.require(language ->
                SuiteClock.at(market.deadline.plusMillis(1), () -> begin(supplier, language, market.consultation())));
    }

    @Test
    void aBidIsWrittenReplacedAndRemoved() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        Response written = market.bidding().putBid(bidder, market.bidding().bid("1000.50"));
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.header("ETag")).isEqualTo("\"1\"");
        assertThat(written.<Float>path("bids[0].price.amount")).isEqualTo(1000.5f);
        assertThat(written.<String>path("bids[0].lotId")).isEqualTo(market.lot());
        assertThat(written.jsonPath().getList("bids[0].answers.text"))
                .containsExactly("Notre méthode", "Secret industriel", "Insertion");

        Response replaced = market.bidding().putBid(bidder, offer(List.of()));
        assertThat(replaced.jsonPath().getList("bids")).hasSize(1);
        assertThat(replaced.jsonPath().getList("bids[0].answers")).isEmpty();
        PlatformProblems.STALE.require(language -> as(bidder.token(), language)
                .header("If-Match", "\"1\"")
                .body(market.bidding().bid("1.00"))
                .put(BID, bidder.dossier(), market.lot()));
        PlatformProblems.TAG_MISSING.require(language -> as(bidder.token(), language)
                .body(market.bidding().bid("1.00"))
                .put(BID, bidder.dossier(), market.lot()));

        assertThat(as(bidder.token())
                        .header("If-Match", replaced.header("ETag"))
                        .delete(BID, bidder.dossier(), market.lot())
                        .statusCode())
                .isEqualTo(204);
        assertThat(as(bidder.token()).get(PATH, bidder.dossier()).jsonPath().getList("bids"))
                .isEmpty();
        PlatformProblems.NOT_FOUND.require(language -> as(bidder.token(), language)
                .header("If-Match", bidder.dossierTag())
                .delete(BID, bidder.dossier(), market.lot()));
        assertThat(Traces.acts(bidder.dossier()))
                .containsExactly("dossier.begun", "dossier.bid-written", "dossier.bid-written", "dossier.bid-removed");
    }

    @Test
    void ofTwoColleaguesWritingOneIsStale() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        List<Integer> statuses = Races.run(2, runner -> as(bidder.token())
                .header("If-Match", "\"0\"")
                .body(market.bidding().bid("1.00"))
                .put(BID, bidder.dossier(), market.lot())
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aBidIsForALotOfTheConsultation() {
        Market market = new Market().published();
        Market other = new Market().published();
        Bidder bidder = market.bidding().bidder();
        LOT_NOT_OF_CONSULTATION.require(language -> putBid(bidder, language, other.lot(), offer(List.of())));
        LOT_NOT_OF_CONSULTATION.require(
                language -> putBid(bidder, language, UUID.randomUUID().toString(), offer(List.of())));
    }

    @Test
    void anAnswerIsToARequirementOfTheLotOnceOnly() {
        Market market = new Market().published();
        Market other = new Market().published();
        Bidder bidder = market.bidding().bidder();
        REQUIREMENT_NOT_OF_LOT
                .at(
                        "pointer",
                        "/answers/0/requirementId",
                        "REQUIREMENT_NOT_OF_LOT",
                        "Cette exigence n'appartient pas au lot, ou a déjà une réponse.",
                        "This requirement does not belong to the lot, or is already answered.")
                .require(language -> putBid(
                        bidder,
                        language,
                        market.lot(),
                        offer(Map.of("requirementId", other.requirement(0), "text", "Ailleurs"))));
        Map<String, Object> answer = Map.of("requirementId", market.requirement(0), "text", "Deux fois");
        REQUIREMENT_NOT_OF_LOT
                .at(
                        "pointer",
                        "/answers/1/requirementId",
                        "REQUIREMENT_NOT_OF_LOT",
                        "Cette exigence n'appartient pas au lot, ou a déjà une réponse.",
                        "This requirement does not belong to the lot, or is already answered.")
                .require(language -> putBid(bidder, language, market.lot(), offer(List.of(answer, answer))));
    }

    @Test
    void anAnswerIsAsConfidentialAsItsRequirementOrMore() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        TenderProblems.CONFIDENTIALITY_WEAKENED
                .at(
                        "pointer",
                        "/answers/0/confidentiality",
                        "CONFIDENTIALITY_WEAKENED",
                        "Niveau minimal : EVALUATORS_ONLY.",
                        "Minimum level: EVALUATORS_ONLY.")
                .require(language -> putBid(
                        bidder,
                        language,
                        market.lot(),
                        offer(Map.of(
                                "requirementId",
                                market.requirement(2),
                                "text",
                                "Pour tous",
                                "confidentiality",
                                "BUYER_ONLY"))));
    }

    @Test
    void anOrganisationsDossiersAreListedNewestFirst() {
        Organisation organisation = Organisation.random();
        String token = Tokens.supplier(organisation).sign();
        List<String> begun = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            begun.add(
                    begin(token, "fr", new Market().published().consultation()).path("id"));
        }
        Collections.reverse(begun);
        Response first = as(token).queryParam("limit", 2).get("/v1/dossiers");
        assertThat(first.jsonPath().getList("items.id")).isEqualTo(begun.subList(0, 2));
        Response second = as(token)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/dossiers");
        assertThat(second.jsonPath().getList("items.id")).isEqualTo(begun.subList(2, 3));
        assertThat(second.jsonPath().<String, Object>getMap("$")).doesNotContainKey("next");
        assertThat(second.header("Link")).isNull();
    }
}
