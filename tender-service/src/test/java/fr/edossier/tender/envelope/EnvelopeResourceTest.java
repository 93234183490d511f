package fr.edossier.tender.envelope;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class EnvelopeResourceTest {
    private static final String SUBMISSION = "/v1/dossiers/{id}/submission";
    private static final String RECEIPT = "/v1/receipts/{id}";
    private static final ExpectedProblem INCOMPLETE = ExpectedProblem.of(422, "DOSSIER_INCOMPLETE")
            .fr("Dossier incomplet", "Complétez les éléments indiqués avant de déposer le dossier.")
            .en("Dossier incomplete", "Complete the places indicated before you submit the dossier.");

    private static Response submit(Bidder bidder, String language, String tag, String key) {
        return as(bidder.token(), language)
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post(SUBMISSION, bidder.dossier());
    }

    private static Response submitLate(Market market, Bidder bidder, String language, String key) {
        return SuiteClock.at(market.deadline.plusMillis(1), () -> submit(bidder, language, bidder.dossierTag(), key));
    }

    private static Map<String, Object> answer(String requirement, String text) {
        return Map.of("requirementId", requirement, "text", text);
    }

    private static Map<String, Object> offer(List<Map<String, Object>> answers) {
        return Map.of("price", Map.of("amount", 1000, "currency", "EUR"), "answers", answers);
    }

    private static Map<String, Object> file(Bidder bidder, UUID id) {
        Response stored = as(bidder.token())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"offre.pdf\"")
                .body(new byte[] {1, 2, 3})
                .put("/v1/dossiers/{id}/files/{file}", bidder.dossier(), id);
        stored.then().statusCode(201);
        return stored.jsonPath().getMap("$");
    }

    @Test
    void theReceiptSaysWhoWhatWhenAndWhichDocuments() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        Map<String, Object> document = file(bidder, UUID.randomUUID());
        Response submitted = market.bidding().submit(bidder);

        assertThat(submitted.statusCode()).isEqualTo(201);
        Map<String, Object> receipt = submitted.jsonPath().getMap("$");
        String id = submitted.path("envelopeId");
        assertThat(submitted.header("Location")).endsWith("/v1/receipts/" + id);
        Response consultation = as(market.people.agentToken()).get("/v1/consultations/{id}", market.consultation());
        assertThat(receipt)
                .containsEntry("consultationId", market.consultation())
                .containsEntry("reference", consultation.path("reference"))
                .containsEntry("title", Api.text("Nettoyage"))
                .containsEntry("buyer", "Région Exemple, " + market.people.department)
                .containsEntry("supplier", bidder.organisation().alias())
                .containsEntry("status", "SEALED")
                .containsEntry("deadline", market.deadline.toString())
                .containsEntry("documents", List.of(document))
                .containsOnlyKeys(
                        "envelopeId",
                        "consultationId",
                        "reference",
                        "title",
                        "buyer",
                        "supplier",
                        "depositor",
                        "status",
                        "receivedAt",
                        "deadline",
                        "documents",
                        "contentHash");
        assertThat(receipt.get("depositor").toString()).startsWith("supplier-");
        assertThat(receipt.get("contentHash").toString()).matches("[0-9a-f]{64}");
        assertThat(Instant.parse(receipt.get("receivedAt").toString())).isBefore(market.deadline);
        assertThat(as(bidder.token()).get(RECEIPT, id).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(receipt);
        assertThat(Traces.trail(market.consultation())
                        .get(Traces.acts(market.consultation()).size() - 1))
                .containsEntry("act", "envelope.sealed")
                .satisfies(entry -> assertThat(
                                JsonPath.from(entry.get("details").toString()).<String, Object>getMap("$"))
                        .as("nothing of the bid")
                        .containsEntry("envelope", id)
                        .containsEntry("contentHash", receipt.get("contentHash"))
                        .containsOnlyKeys("envelope", "contentHash", "receivedAt"));
    }

    @Test
    void othersFindNoReceipt() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        String id = market.bidding().submit(bidder).path("envelopeId");
        String rival = Tokens.withRole("supplier").sign();
        PlatformProblems.NOT_FOUND.require(language -> as(rival, language).get(RECEIPT, id));
        PlatformProblems.FORBIDDEN.require(
                language -> as(market.people.agentToken(), language).get(RECEIPT, id));
        PlatformProblems.NOT_FOUND.require(language -> as(rival, language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .post(SUBMISSION, bidder.dossier()));
    }

    @Test
    void aDossierSubmittedBeforeTheDeadlineIsInTime() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        Response submitted = SuiteClock.at(
                market.deadline.minusSeconds(5), () -> market.bidding().submit(bidder));
        assertThat(submitted.statusCode()).isEqualTo(201);
        assertThat(Instant.parse(submitted.path("receivedAt"))).isAfter(market.deadline.minusSeconds(5));
    }

    @Test
    void lateEnvelopeIsRefusedAndAcknowledged() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        String key = Api.key();
        Response late = submitLate(market, bidder, "fr", key);
        Map<String, Object> receipt = late.jsonPath().getMap("receipt");
        assertThat(receipt)
                .containsEntry("status", "LATE")
                .containsEntry("supplier", bidder.organisation().alias())
                .containsEntry("deadline", market.deadline.toString());
        String receivedAt = receipt.get("receivedAt").toString();
        assertThat(Instant.parse(receivedAt)).isAfter(market.deadline);
        ExpectedProblem.of(409, "ENVELOPE_LATE")
                .fr(
                        "Pli hors délai",
                        "Le pli, reçu le " + receivedAt + " après la date limite du " + market.deadline
                                + ", est conservé mais ne sera pas ouvert.")
                .en(
                        "Late envelope",
                        "The envelope, received at " + receivedAt + " after the deadline of " + market.deadline
                                + ", is kept but will not be opened.")
                .with("receipt", receipt)
                .require(language -> submitLate(market, bidder, language, key));
        assertThat(as(bidder.token())
                        .get(RECEIPT, receipt.get("envelopeId"))
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .isEqualTo(receipt);
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("envelope.late");
    }

    @Test
    void lateEnvelopeIsKeptButNeverOpened() {
        Market market = new Market().published();
        Bidder punctual = market.bidding().submitted("1000.00");
        Bidder late = market.bidding().prepared("900.00");
        String kept = submitLate(market, late, "fr", Api.key()).path("receipt.envelopeId");
        market.opening().done();
        assertThat(market.opening().bids().getList("items.supplier"))
                .containsExactly(punctual.organisation().alias());
        assertThat(as(late.token()).get(RECEIPT, kept).<String>path("status")).isEqualTo("LATE");
    }

    @Test
    void aLateEnvelopeDoesNotReplaceTheOneInTime() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().submitted("1000.00");
        market.bidding().putBid(bidder, market.bidding().bid("900.00")).then().statusCode(200);
        submitLate(market, bidder, "fr", Api.key()).then().statusCode(409);
        market.opening().done();
        assertThat(market.opening().bids().getList("items.price.amount")).isEqualTo(List.of(1000.0f));
    }

    @Test
    void aLaterSubmissionReplacesTheFirstWhole() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().bidder();
        UUID first = UUID.randomUUID();
        file(bidder, first);
        market.bidding().putBid(bidder, market.bidding().bid("1000.00")).then().statusCode(200);
        market.bidding().submit(bidder).then().statusCode(201);
        as(bidder.token())
                .delete("/v1/dossiers/{id}/files/{file}", bidder.dossier(), first)
                .then()
                .statusCode(204);
        UUID second = UUID.randomUUID();
        file(bidder, second);
        market.bidding().putBid(bidder, market.bidding().bid("900.00")).then().statusCode(200);
        market.bidding().submit(bidder).then().statusCode(201);

        market.opening().done();
        assertThat(market.opening().bids().getList("items.price.amount")).isEqualTo(List.of(900.0f));
        assertThat(as(market.people.agentToken())
                        .get("/v1/bids/{id}", market.opening().bidOf(bidder))
                        .jsonPath()
                        .getList("files.id"))
                .containsExactly(second.toString());
    }

    @Test
    void whatIsWrittenAfterSubmissionIsNotInTheEnvelope() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().submitted("1000.00");
        market.bidding().putBid(bidder, market.bidding().bid("900.00")).then().statusCode(200);
        market.opening().done();
        assertThat(market.opening().bids().getList("items.price.amount")).isEqualTo(List.of(1000.0f));
    }

    @Test
    void anIncompleteDossierNamesEachMissingAnswer() {
        Market market = new Market()
                .drafted()
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("FREE_FORM", null, true, "BUYER_ONLY")
                .withHandwritten("FREE_FORM", null, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        Bidder bidder = market.bidding().bidder();
        INCOMPLETE
                .at(
                        "pointer",
                        "/bids",
                        "NO_BID",
                        "Le dossier doit contenir une offre pour un lot au moins.",
                        "The dossier must contain a bid for at least one lot.")
                .require(language -> submit(bidder, language, "\"0\"", Api.key()));

        market.bidding()
                .putBid(
                        bidder,
                        offer(List.of(answer(market.requirement(0), " \n "), answer(market.requirement(1), "Voici"))))
                .then()
                .statusCode(200);
        INCOMPLETE
                .at(
                        "pointer",
                        "/bids/0/answers",
                        "ANSWER_MISSING",
                        "Répondez à l'exigence " + market.requirement(0) + ".",
                        "Answer requirement " + market.requirement(0) + ".")
                .at(
                        "pointer",
                        "/bids/0/answers",
                        "ANSWER_MISSING",
                        "Répondez à l'exigence " + market.requirement(2) + ".",
                        "Answer requirement " + market.requirement(2) + ".")
                .require(language -> submit(bidder, language, "\"1\"", Api.key()));
        assertThat(Traces.acts(market.consultation())).doesNotContain("envelope.sealed");
    }

    @Test
    void needsTheLastTagAndAKey() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        PlatformProblems.TAG_MISSING.require(language -> as(bidder.token(), language)
                .header("Idempotency-Key", Api.key())
                .post(SUBMISSION, bidder.dossier()));
        PlatformProblems.KEY_MISSING.require(language ->
                as(bidder.token(), language).header("If-Match", "\"1\"").post(SUBMISSION, bidder.dossier()));
        PlatformProblems.STALE.require(language -> submit(bidder, language, "\"0\"", Api.key()));
        String key = Api.key();
        submit(bidder, "fr", "\"1\"", key).then().statusCode(201);
        Bidder colleaguesOther = new Bidder(bidder.organisation(), bidder.token(), otherDossier(bidder));
        PlatformProblems.KEY_REUSED.require(language -> submit(colleaguesOther, language, "\"0\"", key));
    }

    private static String otherDossier(Bidder bidder) {
        return as(bidder.token())
                .body(Map.of("consultationId", new Market().published().consultation()))
                .post("/v1/dossiers")
                .path("id");
    }

    @Test
    void theSameKeyTwiceAtOnceIsOneEnvelope() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().prepared("1000.00");
        String key = Api.key();
        List<Response> answers = Races.run(4, runner -> submit(bidder, "fr", "\"1\"", key));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("envelope.sealed");
    }

    @Test
    void twoSuppliersAtOnceAreBothInTime() {
        Market market = new Market().published();
        List<Bidder> bidders =
                List.of(market.bidding().prepared("1000.00"), market.bidding().prepared("900.00"));
        List<Integer> statuses = Races.run(2, runner -> submit(bidders.get(runner), "fr", "\"1\"", Api.key())
                .statusCode());
        assertThat(statuses).containsExactly(201, 201);
        market.opening().done();
        assertThat(market.opening().bids().getList("items.supplier"))
                .isEqualTo(market.opening().bids().getList("items.supplier").stream()
                        .distinct()
                        .toList())
                .hasSize(2);
    }
}
