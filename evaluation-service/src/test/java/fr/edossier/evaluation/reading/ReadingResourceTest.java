package fr.edossier.evaluation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.SomeEvaluation;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.OpenApiCheck;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class ReadingResourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"procurement-agent", "contract-manager", "legal-officer", "evaluator"})
    void agentsOfOtherDepartmentsReadWhatIsSharedForAPurpose(String role) {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        Response read = read(evaluation, Tokens.agent(role, "ELSEWHERE"), "LEARN");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.jsonPath().getString("reply.comment")).isEqualTo(SomeEvaluation.REPLY);
        assertThat(read.jsonPath().getList("ratings")).hasSize(6);
        assertThat(logged(evaluation)).singleElement().satisfies(reading -> assertThat(reading)
                .containsEntry("purpose", "LEARN")
                .containsEntry("department", "ELSEWHERE")
                .containsEntry("organisation", "region")
                .containsEntry("refused", false));
        assertThat(acts(evaluation)).endsWith("evaluation.read");
    }

    @Test
    void withoutAPurposeNothingIsRead() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        Token reader = Tokens.agent("ELSEWHERE");
        ExpectedProblem.of(422, "PURPOSE_REQUIRED")
                .fr(
                        "Finalité requise",
                        "Indiquez pour quelle finalité vous consultez l'évaluation d'une autre direction.")
                .en("Purpose required", "State the purpose for which you read another department's evaluation.")
                .at(
                        "parameter",
                        "purpose",
                        "PURPOSE_MISSING",
                        "Valeurs admises : PREPARE_NEED, MANAGE_CONTRACT, LEARN.",
                        "Admitted values: PREPARE_NEED, MANAGE_CONTRACT, LEARN.")
                .require(language ->
                        Api.as(reader).header("Accept-Language", language).get(evaluation.path()));
        assertThat(logged(evaluation)).isEmpty();
    }

    @Test
    void scoringIsNoPurpose() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        Response refused = read(evaluation, Tokens.agent("ELSEWHERE"), "SCORE_BIDS");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].parameter")).isEqualTo("purpose");
    }

    @Test
    void beforeItIsSharedAPurposeOpensNothing() {
        SomeEvaluation evaluation = SomeEvaluation.commented();
        assertThat(read(evaluation, Tokens.agent("ELSEWHERE"), "LEARN").statusCode())
                .isEqualTo(404);
        assertThat(logged(evaluation)).singleElement().satisfies(reading -> assertThat(reading)
                .containsEntry("refused", true)
                .containsEntry("purpose", "LEARN"));
    }

    @Test
    void anotherSupplierNeverFindsItAndIsRecorded() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        Organisation rival = Organisation.random();
        ExpectedProblem.of(404, "NOT_FOUND")
                .fr("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible.")
                .en("Not found", "This resource does not exist or is not accessible to you.")
                .require(language -> Api.as(Tokens.supplier(rival))
                        .header("Accept-Language", language)
                        .queryParam("purpose", "LEARN")
                        .get(evaluation.path()));
        assertThat(logged(evaluation)).hasSize(2).allSatisfy(reading -> assertThat(reading)
                .containsEntry("refused", true)
                .containsEntry("organisation", rival.alias()));
        assertThat(acts(evaluation)).endsWith("evaluation.reading-refused", "evaluation.reading-refused");
    }

    @Test
    void theAuthorsAndTheSupplierReadUnlogged() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        List<Token> owners = List.of(
                evaluation.contract.author(),
                Tokens.agent(evaluation.contract.department()),
                evaluation.contract.contractor());
        owners.forEach(owner ->
                assertThat(Api.as(owner).get(evaluation.path()).statusCode()).isEqualTo(200));
        assertThat(logged(evaluation)).isEmpty();
    }

    @Test
    void theAuditorReadsEvenADraftAndIsLogged() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        assertThat(Api.as(Tokens.of(DemoUser.AUDREY)).get(evaluation.path()).statusCode())
                .isEqualTo(200);
        assertThat(logged(evaluation)).singleElement().satisfies(reading -> assertThat(reading)
                .containsEntry("readerName", "audrey")
                .containsEntry("reader", DemoUser.AUDREY.subject())
                .containsEntry("refused", false)
                .doesNotContainKey("purpose"));
    }

    @Test
    void anUnchangedOneIsNotSentAgainButLogged() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        Response unchanged = Api.as(Tokens.agent("ELSEWHERE"))
                .header("If-None-Match", evaluation.etag)
                .queryParam("purpose", "LEARN")
                .get(evaluation.path());
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(logged(evaluation)).hasSize(1);
    }

    @Test
    void readingsArePagedLastFirst() {
        SomeEvaluation evaluation = SomeEvaluation.shared();
        for (String purpose : List.of("LEARN", "PREPARE_NEED", "MANAGE_CONTRACT")) {
            read(evaluation, Tokens.agent("ELSEWHERE"), purpose);
        }
        Token auditor = Tokens.withRole("auditor");
        Response first = Api.as(auditor).queryParam("limit", 2).get(evaluation.path("/readings"));
        Response second = Api.as(auditor)
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get(evaluation.path("/readings"));
        assertThat(first.jsonPath().getList("items.purpose")).containsExactly("MANAGE_CONTRACT", "PREPARE_NEED");
        assertThat(second.jsonPath().getList("items.purpose")).containsExactly("LEARN");
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    @Test
    void readingsOfNothingAreNotFound() {
        assertThat(Api.as(Tokens.withRole("auditor"))
                        .get("/v1/evaluations/" + UUID.randomUUID() + "/readings")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.as(Tokens.agent("ACHATS"))
                        .get("/v1/evaluations/" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMethodThatIsNotAdmittedNamesThoseThatAre() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        Response refused = OpenApiCheck.off()
                .auth()
                .oauth2(evaluation.contract.author().sign())
                .patch(evaluation.path());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(List.of(refused.header("Allow").split(",\\s*")))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    }

    private static Response read(SomeEvaluation evaluation, Token reader, String purpose) {
        return Api.as(reader).queryParam("purpose", purpose).get(evaluation.path());
    }

    private static List<Map<String, Object>> logged(SomeEvaluation evaluation) {
        return Api.as(Tokens.withRole("auditor"))
                .get(evaluation.path("/readings"))
                .jsonPath()
                .getList("items");
    }

    private static List<String> acts(SomeEvaluation evaluation) {
        return Api.as(Tokens.withRole("auditor"))
                .get("/v1/audit-trails/" + evaluation.id)
                .jsonPath()
                .getList("entries.act");
    }
}
