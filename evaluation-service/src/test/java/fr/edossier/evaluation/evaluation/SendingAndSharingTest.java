package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.SomeEvaluation;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class SendingAndSharingTest {
    @Test
    void sendingOpensThirtyDaysToReply() {
        JsonPath sent = SomeEvaluation.sent().read().jsonPath();
        assertThat(sent.getString("status")).isEqualTo("SENT_TO_SUPPLIER");
        Instant sentAt = Instant.parse(sent.getString("sentAt"));
        assertThat(Instant.parse(sent.getString("replyDueAt"))).isEqualTo(sentAt.plus(Duration.ofDays(30)));
    }

    @Test
    void whatIsIncompleteIsNotSent() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        Response replaced = Api.write(evaluation.contract.author(), evaluation.etag)
                .body("""
                    {"ratings":[{"area":"QUALITY","rating":"MEETS","evidence":[]},
                    {"area":"SCHEDULE","rating":"NOT_APPLICABLE","evidence":[]},
                    {"area":"COST","rating":"NOT_APPLICABLE","evidence":[]},
                    {"area":"RELATIONS","rating":"NOT_APPLICABLE","evidence":[]},
                    {"area":"CSR_COMMITMENTS","rating":"NOT_APPLICABLE","evidence":[]}],"achievements":[]}\
                    """)
                .put(evaluation.path());
        ExpectedProblem.of(422, "RATINGS_INCOMPLETE")
                .fr(
                        "Évaluation incomplète",
                        "Appréciez chaque domaine et appuyez chaque appréciation sur au moins un fait daté.")
                .en(
                        "Incomplete evaluation",
                        "Rate every area, and give at least one dated piece of evidence for every rating.")
                .at(
                        "pointer",
                        "/ratings/0/evidence",
                        "EVIDENCE_MISSING",
                        "Indiquez au moins un fait daté.",
                        "Give at least one dated piece of evidence.")
                .at(
                        "pointer",
                        "/ratings",
                        "AREA_MISSING",
                        "Il manque l'appréciation du domaine ADMINISTRATION.",
                        "The rating of the area ADMINISTRATION is missing.")
                .require(language -> Api.act(evaluation.contract.author(), replaced.header("ETag"))
                        .header("Accept-Language", language)
                        .post(evaluation.path("/sending")));
    }

    @Test
    void sharingWaitsForTheReply() {
        SomeEvaluation draft = SomeEvaluation.filled();
        refusedAsPending(draft);
        SomeEvaluation sent = SomeEvaluation.sent();
        refusedAsPending(sent, "now", "replyDueAt");
    }

    private static void refusedAsPending(SomeEvaluation evaluation, String... members) {
        ExpectedProblem.of(409, "REPLY_PENDING")
                .fr(
                        "Réponse attendue",
                        "L'évaluation ne peut être partagée qu'après la réponse du fournisseur, ou une fois le délai de"
                                + " réponse échu.")
                .en(
                        "Reply awaited",
                        "The evaluation can be shared only after the supplier's reply, or once the reply period is"
                                + " over.")
                .withAny(members)
                .require(language -> Api.act(evaluation.contract.author(), evaluation.etag)
                        .header("Accept-Language", language)
                        .post(evaluation.path("/sharing")));
    }

    @Test
    void anUnansweredOneIsSharedOnceTheTimeIsOver() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        Instant due = evaluation.replyDueAt();
        try (SuiteClock clock = SuiteClock.at(due.minusSeconds(20))) {
            assertThat(share(evaluation).statusCode()).isEqualTo(409);
            clock.move(due.plusMillis(1));
            Response shared = share(evaluation);
            assertThat(shared.statusCode()).isEqualTo(200);
            assertThat(shared.jsonPath().getString("status")).isEqualTo("SHARED");
            assertThat(shared.jsonPath().getString("reply")).isNull();
        }
    }

    @Test
    void anAnsweredOneIsSharedWithItsReplyAndOnce() {
        SomeEvaluation evaluation = SomeEvaluation.commented();
        Response shared = share(evaluation);
        assertThat(shared.jsonPath().getString("status")).isEqualTo("SHARED");
        assertThat(shared.jsonPath().getString("reply.comment")).isEqualTo(SomeEvaluation.REPLY);
        ExpectedProblem.of(409, "ALREADY_SHARED")
                .fr("Évaluation déjà partagée", "Cette évaluation est déjà partagée.")
                .en("Evaluation already shared", "This evaluation is already shared.")
                .withAny("now", "replyDueAt")
                .require(language -> Api.act(evaluation.contract.author(), shared.header("ETag"))
                        .header("Accept-Language", language)
                        .post(evaluation.path("/sharing")));
    }

    @Test
    void sharingIsAFactWithFiguresAndWithoutRatings() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        List<Map<String, Object>> events = facts().stream()
                .filter(event -> event.get("subject").equals(evaluation.id.toString()))
                .toList();
        assertThat(events).hasSize(1);
        assertThat(events.get(0))
                .containsEntry("type", "fr.edossier.evaluation.evaluation.shared")
                .containsEntry("source", "/evaluation-service")
                .containsEntry(
                        "data",
                        Map.of(
                                "evaluationId",
                                evaluation.id.toString(),
                                "contractId",
                                evaluation.contract.id().toString(),
                                "achievements",
                                List.of(Map.of(
                                        "itemId",
                                        evaluation.contract.itemId().toString(),
                                        "itemCode",
                                        "SOC-001",
                                        "itemNumber",
                                        2,
                                        "planned",
                                        3500,
                                        "achieved",
                                        3120,
                                        "unit",
                                        "h",
                                        "evidenceReceived",
                                        true))));
    }

    @Test
    void theSameKeyInParallelSendsOnceAndAnswersAlike() {
        SomeEvaluation evaluation = SomeEvaluation.filled();
        String key = UUID.randomUUID().toString();
        Token author = evaluation.contract.author();
        List<Response> answers = Races.run(4, runner -> Api.as(author)
                .header("If-Match", evaluation.etag)
                .header("Idempotency-Key", key)
                .post(evaluation.path("/sending")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(evaluation.read().asString());
        assertThat(acts(evaluation)).containsOnlyOnce("evaluation.sent");
    }

    @Test
    void anActNeedsItsKeyAndVersion() {
        SomeEvaluation evaluation = SomeEvaluation.filled();
        for (String move : List.of("/sending", "/sharing")) {
            RequestSpecification without = Api.as(evaluation.contract.author()).header("If-Match", evaluation.etag);
            assertThat(without.post(evaluation.path(move)).statusCode()).isEqualTo(400);
            assertThat(Api.as(evaluation.contract.author())
                            .header("Idempotency-Key", "k")
                            .post(evaluation.path(move))
                            .statusCode())
                    .isEqualTo(428);
            assertThat(Api.act(evaluation.contract.author(), "\"999\"")
                            .post(evaluation.path(move))
                            .statusCode())
                    .isEqualTo(412);
        }
    }

    @Test
    void everyActIsOnTheTrail() {
        assertThat(acts(SomeEvaluation.shared()))
                .containsExactly(
                        "evaluation.drafted",
                        "evaluation.changed",
                        "evaluation.sent",
                        "evaluation.replied",
                        "evaluation.shared");
    }

    @Test
    void reachingForAnothersEvaluationIsOnTheTrail() {
        SomeEvaluation evaluation = SomeEvaluation.commented();
        assertThat(Api.act(Tokens.agent("ELSEWHERE"), evaluation.etag)
                        .post(evaluation.path("/sharing"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(acts(evaluation)).endsWith("evaluation.refused");
    }

    private static Response share(SomeEvaluation evaluation) {
        return Api.act(evaluation.contract.author(), evaluation.etag).post(evaluation.path("/sharing"));
    }

    private static List<String> acts(SomeEvaluation evaluation) {
        return Api.as(Tokens.withRole("auditor"))
                .get("/v1/audit-trails/" + evaluation.id)
                .jsonPath()
                .getList("entries.act");
    }

    private static List<Map<String, Object>> facts() {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> batch = read(null);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = read(batch.get(batch.size() - 1).get("cursor"));
        }
        return all;
    }

    private static List<Map<String, Object>> read(@Nullable Object after) {
        RequestSpecification request =
                Api.as(Tokens.service("criteria-service")).queryParam("limit", 1000);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/v1/facts").jsonPath().getList("$");
    }
}
