package fr.edossier.tender.contract;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Paris;
import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.OpeningOfficers;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class ContractResourceTest {
    private static final String SIGNATURE = "/v1/lots/{lot}/contract";
    private static final String PATH = "/v1/contracts/{id}";

    private static final ExpectedProblem NOT_AWARDED = ExpectedProblem.of(409, "LOT_NOT_AWARDED")
            .fr("Lot non attribué", "Le contrat ne peut être signé qu'après l'attribution du lot.")
            .en("Lot not awarded", "The contract can only be signed after the award of the lot.");
    private static final ExpectedProblem EXISTS = ExpectedProblem.of(409, "CONTRACT_EXISTS")
            .fr("Contrat déjà signé", "Le contrat de ce lot est déjà signé.")
            .en("Contract already signed", "The contract of this lot has already been signed.");
    private static final ExpectedProblem NOT_RUNNING = ExpectedProblem.of(409, "CONTRACT_NOT_RUNNING")
            .fr("Contrat terminé", "Ce contrat n'est plus en cours.")
            .en("Contract ended", "This contract is no longer running.");

    private static ExpectedProblem standstill(LocalDate day) {
        return ExpectedProblem.of(409, "STANDSTILL_RUNNING")
                .fr("Délai de suspension en cours", "La signature n'est possible qu'à partir du " + day + ".")
                .en("Standstill running", "The contract can be signed from " + day + " on.")
                .with("earliestSignature", day.toString());
    }

    private static Response sign(Market market, String language) {
        return as(market.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .post(SIGNATURE, market.lot());
    }

    private static Response complete(String token, String language, String id, String tag) {
        return as(token, language)
                .header("If-Match", tag)
                .header("Idempotency-Key", Api.key())
                .post(PATH + "/completion", id);
    }

    /** Two bids, the first awarded. */
    private static Bidder awarded(Market market, String procedure) {
        market.published(procedure);
        Bidder best = market.bidding().submitted("1000.00");
        Bidder rejected = market.bidding().submitted("2000.00");
        market.opening().done().marked(best, 8, 8, 8).marked(rejected, 7, 7, 7);
        market.opening().award(best).then().statusCode(201);
        return best;
    }

    @Test
    void aFormalProcedureWaitsForTheFirstDayAfterTheStandstill() {
        Market market = new Market();
        awarded(market, "OPEN");
        Response award = as(market.people.agentToken()).get("/v1/lots/{lot}/award", market.lot());
        LocalDate decided = LocalDate.ofInstant(Instant.parse(award.path("decidedAt")), Paris.ZONE);
        LocalDate first = decided.plusDays(11);
        assertThat(award.<String>path("earliestSignature")).isEqualTo(first.toString());
        Instant midnight = first.atStartOfDay(Paris.ZONE).toInstant();

        standstill(first).require(language -> SuiteClock.at(midnight.minusSeconds(10), () -> sign(market, language)));
        assertThat(Traces.factTypes(market.consultation())).doesNotContain("contract.signed");
        assertThat(SuiteClock.at(midnight, () -> sign(market, "fr")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anAdaptedProcedureKnowsNoStandstill() {
        Market market = new Market();
        Bidder best = awarded(market, "ADAPTED");
        Response signed = sign(market, "fr");
        assertThat(signed.statusCode()).isEqualTo(201);
        assertThat(signed.header("ETag")).isEqualTo("\"0\"");
        String id = signed.path("id");
        assertThat(signed.header("Location")).endsWith("/v1/contracts/" + id);
        assertThat(signed.jsonPath().<String, Object>getMap("$"))
                .containsEntry("consultationId", market.consultation())
                .containsEntry("lotId", market.lot())
                .containsEntry("department", market.people.department)
                .containsEntry("supplier", best.organisation().alias())
                .containsEntry("price", Map.of("amount", 1000.0f, "currency", "EUR"))
                .containsEntry("status", "SIGNED")
                .doesNotContainKey("completedAt");
        assertThat(Traces.facts(id)).singleElement().satisfies(fact -> assertThat(fact)
                .containsEntry("type", "fr.edossier.tender.contract.signed")
                .containsEntry("subject", id));
        assertThat(Traces.acts(market.consultation())).endsWith("contract.signed");
    }

    @Test
    void withNobodyRejectedThereIsNothingToWaitFor() {
        Market market = new Market().published("OPEN");
        Bidder only = market.bidding().submitted("1000.00");
        market.opening().done().marked(only, 8, 8, 8).award(only).then().statusCode(201);
        assertThat(sign(market, "fr").statusCode()).isEqualTo(201);
    }

    @Test
    void whatOnlyEvaluatorsMayReadIsNotInTheContract() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        market.bidding()
                .putBid(
                        bidder,
                        Map.of(
                                "price",
                                Map.of("amount", 1000, "currency", "EUR"),
                                "answers",
                                List.of(
                                        Map.of("requirementId", market.requirement(0), "text", "Notre méthode"),
                                        Map.of(
                                                "requirementId",
                                                market.requirement(2),
                                                "text",
                                                "Secret industriel",
                                                "committed",
                                                12),
                                        Map.of(
                                                "requirementId",
                                                market.requirement(3),
                                                "text",
                                                "Secret d'insertion",
                                                "committed",
                                                3600,
                                                "confidentiality",
                                                "EVALUATORS_ONLY"))))
                .then()
                .statusCode(200);
        market.bidding().submit(bidder).then().statusCode(201);
        market.opening().done().marked(bidder, 8, 8, 8).award(bidder).then().statusCode(201);
        Response signed = sign(market, "fr");
        assertThat(signed.jsonPath().getList("commitments.requirementId"))
                .containsExactly(market.requirement(2), market.requirement(3));
        assertThat(signed.asString()).doesNotContain("Secret");
        assertThat(Traces.facts(signed.path("id")).toString()).doesNotContain("Secret");
    }

    @Test
    void aContractTakesAnAward() {
        Market market = new Market().published();
        NOT_AWARDED.require(language -> sign(market, language));
        PlatformProblems.KEY_MISSING.require(
                language -> as(market.people.agentToken(), language).post(SIGNATURE, market.lot()));
        PlatformProblems.NOT_FOUND.require(language -> as(new Market().people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .post(SIGNATURE, market.lot()));
    }

    @Test
    void aContractIsSignedOnce() {
        Market market = new Market();
        awarded(market, "ADAPTED");
        List<Integer> statuses = Races.run(2, runner -> sign(market, "fr").statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        EXISTS.require(language -> sign(market, language));
        assertThat(Traces.factTypes(market.consultation())).containsOnlyOnce("contract.signed");
    }

    @Test
    void theSameKeyTwiceAtOnceIsOneContract() {
        Market market = new Market();
        awarded(market, "ADAPTED");
        String key = Api.key();
        List<Response> answers = Races.run(2, runner -> as(market.people.agentToken())
                .header("Idempotency-Key", key)
                .post(SIGNATURE, market.lot()));
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
    }

    @Test
    void aContractManagerOfTheDepartmentCompletesItOnce() {
        Market market = new Market();
        awarded(market, "ADAPTED");
        String id = sign(market, "fr").path("id");
        PlatformProblems.FORBIDDEN.require(language -> complete(market.people.agentToken(), language, id, "\"0\""));
        PlatformProblems.NOT_FOUND.require(
                language -> complete(new Market().people.managerToken(), language, id, "\"0\""));
        PlatformProblems.STALE.require(language -> complete(market.people.managerToken(), language, id, "\"9\""));
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.managerToken(), language)
                .header("Idempotency-Key", Api.key())
                .post(PATH + "/completion", id));
        PlatformProblems.KEY_MISSING.require(language -> as(market.people.managerToken(), language)
                .header("If-Match", "\"0\"")
                .post(PATH + "/completion", id));

        Response completed = complete(market.people.managerToken(), "fr", id, "\"0\"");
        assertThat(completed.statusCode()).isEqualTo(200);
        assertThat(completed.header("ETag")).isEqualTo("\"1\"");
        assertThat(completed.<String>path("status")).isEqualTo("COMPLETED");
        NOT_RUNNING.require(language -> complete(market.people.managerToken(), language, id, "\"1\""));
        assertThat(Traces.factTypes(id)).containsExactly("contract.signed", "contract.completed");
        assertThat(Traces.facts(id).get(1))
                .containsEntry("data", Map.of("contractId", id, "completedAt", completed.<String>path("completedAt")));
    }

    @Test
    void anAgentNamedOfAnotherDepartmentSignsAndReadsIt() {
        Market market = new Market();
        String name = OpeningOfficers.unique("nadia");
        String named =
                Tokens.agent("D-" + name).claim("preferred_username", name).sign();
        market.people.name(name);
        market.published();
        Bidder best = market.bidding().submitted("1000.00");
        market.opening().done().marked(best, 8, 8, 8).award(best).then().statusCode(201);

        Response signed = as(named).header("Idempotency-Key", Api.key()).post("/v1/lots/{lot}/contract", market.lot());

        assertThat(signed.statusCode()).isEqualTo(201);
        String id = signed.path("id");
        assertThat(as(named).get(PATH, id).asString()).isEqualTo(signed.asString());
        assertThat(as(named).get("/v1/contracts").jsonPath().getList("items.id"))
                .containsExactly(id);
    }

    @Test
    void isReadByItsPartiesAndThoseWhoOverseeOnly() {
        Market market = new Market().published();
        Bidder best = market.bidding().submitted("1000.00");
        Bidder rejected = market.bidding().submitted("2000.00");
        market.opening().done().marked(best, 8, 8, 8).marked(rejected, 7, 7, 7);
        market.opening().award(best).then().statusCode(201);
        Response signed = sign(market, "fr");
        String id = signed.path("id");
        List<String> readers = List.of(
                best.token(),
                market.people.agentToken(),
                market.people.managerToken(),
                Tokens.withRole("legal-officer").sign(),
                Tokens.withRole("auditor").sign());
        for (String reader : readers) {
            assertThat(as(reader).get(PATH, id).jsonPath().<String, Object>getMap("$"))
                    .isEqualTo(signed.jsonPath().<String, Object>getMap("$"));
        }
        assertThat(as(best.token())
                        .header("If-None-Match", "\"0\"")
                        .get(PATH, id)
                        .statusCode())
                .isEqualTo(304);
        assertThat(as(best.token()).get("/v1/contracts").jsonPath().getList("items.id"))
                .containsExactly(id);

        Market other = new Market();
        for (String stranger : List.of(rejected.token(), other.people.agentToken(), other.people.managerToken())) {
            PlatformProblems.NOT_FOUND.require(
                    language -> as(stranger, language).get(PATH, id));
            assertThat(as(stranger).get("/v1/contracts").jsonPath().getList("items"))
                    .isEmpty();
        }
        PlatformProblems.NOT_FOUND.require(
                language -> as(best.token(), language).get(PATH, UUID.randomUUID()));
    }
}
