package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.SomeEvaluation;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class EvaluationListTest {
    @Test
    void everybodyIsListedWhatTheyMayKnowOf() {
        SomeEvaluation draft = SomeEvaluation.drafted();
        SomeEvaluation sent = SomeEvaluation.sent();
        SomeEvaluation shared = SomeEvaluation.shared();

        assertThat(shows(draft.contract.author(), draft)).isTrue();
        assertThat(shows(Tokens.withRole("auditor"), draft)).isTrue();
        assertThat(shows(draft.contract.contractor(), draft)).isFalse();
        assertThat(shows(Tokens.agent("ELSEWHERE"), draft)).isFalse();

        assertThat(shows(sent.contract.contractor(), sent)).isTrue();
        assertThat(shows(Tokens.agent("legal-officer", sent.contract.department()), sent))
                .isFalse();
        assertThat(shows(Tokens.agent("ELSEWHERE"), sent)).isFalse();

        assertThat(shows(Tokens.agent("ELSEWHERE"), shared)).isTrue();
        assertThat(shows(Tokens.agent("evaluator", "ELSEWHERE"), shared)).isTrue();
        assertThat(shows(Tokens.agent("legal-officer", "ELSEWHERE"), shared)).isTrue();
        assertThat(shows(shared.contract.contractor(), shared)).isTrue();
        assertThat(shows(Tokens.supplier(Organisation.random()), shared)).isFalse();
    }

    @Test
    void aListSaysThatThereIsOneAndNotWhatItSays() {
        SomeEvaluation shared = SomeEvaluation.shared();
        Map<String, Object> item =
                list(Tokens.agent("ELSEWHERE"), shared).jsonPath().getMap("items[0]");
        assertThat(item).containsOnlyKeys("id", "contract", "status", "createdAt", "replyDueAt", "sharedAt");
        assertThat(item)
                .extracting("contract")
                .extracting("id")
                .isEqualTo(shared.contract.id().toString());
    }

    @Test
    void theStatusFilters() {
        SomeEvaluation sent = SomeEvaluation.sent();
        assertThat(ids(Api.as(sent.contract.author())
                        .queryParam("status", "SENT_TO_SUPPLIER")
                        .get("/v1/evaluations")))
                .containsExactly(sent.id.toString());
        assertThat(ids(Api.as(sent.contract.author())
                        .queryParam("status", "DRAFT")
                        .get("/v1/evaluations")))
                .isEmpty();
    }

    @Test
    void wrongFiltersAreNamed() {
        Response status =
                Api.as(Tokens.agent("ACHATS")).queryParam("status", "LOST").get("/v1/evaluations");
        assertThat(status.statusCode()).isEqualTo(400);
        assertThat(status.jsonPath().getString("errors[0].parameter")).isEqualTo("status");
        assertThat(status.jsonPath().getString("errors[0].code")).isEqualTo("UNKNOWN_CODE");
        Response contract =
                Api.as(Tokens.agent("ACHATS")).queryParam("contractId", "7").get("/v1/evaluations");
        assertThat(contract.jsonPath().getString("errors[0].parameter")).isEqualTo("contractId");
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        SomeEvaluation older = SomeEvaluation.shared();
        SomeEvaluation newer = SomeEvaluation.shared();
        Token reader = Tokens.withRole("auditor");
        Response first = Api.as(reader).queryParam("limit", 1).get("/v1/evaluations");
        assertThat(ids(first)).containsExactly(newer.id.toString());
        assertThat(first.header("Link")).contains("rel=\"next\"");
        Response second = Api.as(reader)
                .queryParam("limit", 1)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/evaluations");
        assertThat(ids(second)).containsExactly(older.id.toString());
    }

    @Test
    void anUnknownContractHasNone() {
        assertThat(ids(Api.as(Tokens.withRole("auditor"))
                        .queryParam("contractId", UUID.randomUUID())
                        .get("/v1/evaluations")))
                .isEmpty();
    }

    private static boolean shows(Token reader, SomeEvaluation evaluation) {
        return ids(list(reader, evaluation)).equals(List.of(evaluation.id.toString()));
    }

    private static Response list(Token reader, SomeEvaluation evaluation) {
        Response response = Api.as(reader)
                .queryParam("contractId", evaluation.contract.id())
                .get("/v1/evaluations");
        response.then().statusCode(200);
        return response;
    }

    private static List<String> ids(Response response) {
        return response.jsonPath().getList("items.id", String.class);
    }
}
