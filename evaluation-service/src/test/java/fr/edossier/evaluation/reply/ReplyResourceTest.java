package fr.edossier.evaluation.reply;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.SomeEvaluation;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class ReplyResourceTest {
    private static final String[] TIMES = {"now", "replyDueAt"};

    @Test
    void theReplyStandsBesideTheEvaluationWordForWord() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        String words = "Une réponse  avec ses espaces,\nses lignes et ses « guillemets ».";
        Response replied = reply(evaluation, evaluation.contract.contractor(), words);
        assertThat(replied.statusCode()).isEqualTo(200);
        assertThat(replied.jsonPath().getString("status")).isEqualTo("COMMENTED");
        assertThat(evaluation.read().jsonPath().getString("reply.comment")).isEqualTo(words);
        assertThat(evaluation.read().asString()).isEqualTo(replied.asString());
    }

    @Test
    void aReplyIsGivenOnce() {
        SomeEvaluation evaluation = SomeEvaluation.commented();
        ExpectedProblem.of(409, "ALREADY_REPLIED")
                .fr("Réponse déjà donnée", "Le fournisseur a déjà répondu ; sa réponse ne peut plus être modifiée.")
                .en("Reply already given", "The supplier has already replied; the reply cannot be changed.")
                .withAny(TIMES)
                .require(language -> reply(evaluation, evaluation.contract.contractor(), "Encore.", language));
        assertThat(evaluation.read().jsonPath().getString("reply.comment")).isEqualTo(SomeEvaluation.REPLY);
    }

    @Test
    void theTimeToReplyEndsToTheMillisecond() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        Instant due = evaluation.replyDueAt();
        try (SuiteClock clock = SuiteClock.at(due.plusMillis(1))) {
            ExpectedProblem.of(409, "REPLY_PERIOD_OVER")
                    .fr("Délai de réponse échu", "Le fournisseur pouvait répondre jusqu'au " + due + " inclus.")
                    .en("Reply period over", "The supplier could reply up to and including " + due + ".")
                    .withAny(TIMES)
                    .require(language -> reply(evaluation, evaluation.contract.contractor(), "Tard.", language));
            clock.move(due.minusSeconds(20));
            assertThat(reply(evaluation, evaluation.contract.contractor(), "À temps.")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void onceSharedWithoutAReplyThereIsNone() {
        SomeEvaluation evaluation = SomeEvaluation.sharedWithoutReply();
        Response late = reply(evaluation, evaluation.contract.contractor(), "Tard.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("code")).isEqualTo("REPLY_PERIOD_OVER");
    }

    @Test
    void aDraftIsNotKnownToTheSupplier() {
        SomeEvaluation evaluation = SomeEvaluation.filled();
        assertThat(reply(evaluation, evaluation.contract.contractor(), "Déjà ?").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherSupplierFindsNothingAndIsRecorded() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        Token stranger = Tokens.supplier(Organisation.random());
        assertThat(reply(evaluation, stranger, "Pour voir.").statusCode()).isEqualTo(404);
        List<Map<String, Object>> entries = Api.as(Tokens.withRole("auditor"))
                .get("/v1/audit-trails/" + evaluation.id)
                .jsonPath()
                .getList("entries");
        assertThat(entries.get(entries.size() - 1))
                .containsEntry("act", "evaluation.refused")
                .containsEntry("details", "{\"act\":\"reply\"}");
    }

    @Test
    void anEmptyOrEndlessReplyIsRefused() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        for (String comment : List.of("  ", "x".repeat(4001))) {
            Response refused = reply(evaluation, evaluation.contract.contractor(), comment);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/comment");
        }
    }

    @Test
    void theSameKeyInParallelRepliesOnceAndAnswersAlike() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        Token contractor = evaluation.contract.contractor();
        String key = UUID.randomUUID().toString();
        List<Response> answers = Races.run(4, runner -> under(key, evaluation, contractor, SomeEvaluation.REPLY, "fr"));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(evaluation.read().asString());

        Response other = under(key, evaluation, contractor, "Autre chose.", "fr");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void ofTwoRepliesAtTheSameInstantOneStands() {
        SomeEvaluation evaluation = SomeEvaluation.sent();
        List<Integer> statuses =
                Races.run(2, runner -> reply(evaluation, evaluation.contract.contractor(), "Réponse " + runner)
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    private static Response reply(SomeEvaluation evaluation, Token supplier, String comment) {
        return reply(evaluation, supplier, comment, "fr");
    }

    private static Response reply(SomeEvaluation evaluation, Token supplier, String comment, String language) {
        return under(UUID.randomUUID().toString(), evaluation, supplier, comment, language);
    }

    private static Response under(
            String key, SomeEvaluation evaluation, Token supplier, String comment, String language) {
        return Api.write(supplier, evaluation.etag)
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(Map.of("comment", comment))
                .post(evaluation.path("/reply"));
    }
}
