package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.SomeEvaluation;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.evaluation.contract.SomeContract;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Creates, writes and deletes drafts. */
@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class DraftTest {
    @Test
    void aCompletedContractGetsAnEmptyDraft() {
        SomeContract contract = SomeContract.completed();
        Response created = draft(contract.author(), contract.id(), "fr");
        JsonPath body = created.jsonPath();
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/v1/evaluations/" + body.getString("id"));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(body.getString("status")).isEqualTo("DRAFT");
        assertThat(body.getString("contract.id")).isEqualTo(contract.id().toString());
        assertThat(body.getList("ratings")).isEmpty();
        assertThat(body.getList("achievements")).isEmpty();
    }

    @Test
    void aRunningContractIsNotEvaluated() {
        SomeContract contract = SomeContract.running();
        ExpectedProblem.of(409, "CONTRACT_NOT_COMPLETED")
                .fr("Contrat non achevé", "Seul un contrat achevé peut être évalué.")
                .en("Contract not completed", "Only a completed contract can be evaluated.")
                .require(language -> draft(contract.author(), contract.id(), language));
    }

    @Test
    void aContractIsEvaluatedOnce() {
        SomeEvaluation existing = SomeEvaluation.drafted();
        ExpectedProblem.of(409, "EVALUATION_EXISTS")
                .fr("Évaluation déjà ouverte", "Ce contrat a déjà son évaluation : il n'y en a qu'une par contrat.")
                .en("Evaluation already begun", "This contract already has its evaluation: there is one per contract.")
                .require(language -> draft(existing.contract.author(), existing.contract.id(), language));
    }

    @Test
    void twoAtTheSameInstantMakeOne() {
        SomeContract contract = SomeContract.completed();
        List<Integer> statuses = Races.run(
                4, runner -> draft(contract.author(), contract.id(), "fr").statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void aContractOfAnotherDepartmentIsNotFound() {
        SomeContract contract = SomeContract.completed();
        ExpectedProblem.of(404, "NOT_FOUND")
                .fr("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible.")
                .en("Not found", "This resource does not exist or is not accessible to you.")
                .at(
                        "pointer",
                        "/contractId",
                        "UNKNOWN_CONTRACT",
                        "Ce contrat n'existe pas ou n'est pas celui de votre direction.",
                        "This contract does not exist or is not your department's.")
                .require(language -> draft(Tokens.agent("ELSEWHERE"), contract.id(), language));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        SomeEvaluation evaluation = SomeEvaluation.filled();
        JsonPath body = evaluation.read().jsonPath();
        assertThat(body.getList("ratings.area"))
                .containsExactly("QUALITY", "SCHEDULE", "COST", "RELATIONS", "CSR_COMMITMENTS", "ADMINISTRATION");
        assertThat(body.getList("ratings[0].evidence.reference")).containsExactly("PV-2026-03", "PV-2026-06");
        assertThat(body.getString("ratings[0].comment")).isEqualTo("Conforme.");
        assertThat(body.getString("ratings[0].evidence[0].date")).isEqualTo("2026-03-14");
        assertThat(body.getList("ratings[2].evidence")).isEmpty();
        assertThat(body.getString("buyerConduct")).isEqualTo("Deux commandes modifiées tardivement.");
        assertThat(body.<String, Object>getMap("achievements[0]"))
                .isEqualTo(Map.of(
                        "commitmentId",
                        evaluation.contract.commitmentId().toString(),
                        "itemId",
                        evaluation.contract.itemId().toString(),
                        "itemCode",
                        "SOC-001",
                        "itemNumber",
                        2,
                        "title",
                        Map.of("fr", "Heures d'insertion"),
                        "planned",
                        3500,
                        "achieved",
                        3120,
                        "unit",
                        "h",
                        "evidenceReceived",
                        true));
    }

    @Test
    void aReplacementIsWhole() {
        SomeEvaluation evaluation = SomeEvaluation.filled();
        String shorter = """
            {"ratings":[{"area":"SCHEDULE","rating":"MEETS","evidence":[
            {"date":"2026-04-01","description":"Livraison à l'heure.","reference":"BL-120"}]}],"achievements":[]}\
            """;
        Response replaced = Api.write(evaluation.contract.author(), evaluation.etag)
                .body(shorter)
                .put(evaluation.path());
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isNotEqualTo(evaluation.etag);
        assertThat(replaced.asString()).isEqualTo(evaluation.read().asString());
        assertThat(replaced.jsonPath().getList("ratings.area")).containsExactly("SCHEDULE");
        assertThat(replaced.jsonPath().getList("ratings[0].evidence.reference")).containsExactly("BL-120");
        assertThat(replaced.jsonPath().getList("achievements")).isEmpty();
        assertThat(replaced.jsonPath().getString("buyerConduct")).isNull();
    }

    @Test
    void contradictionsAreNamedByTheirPlace() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        String body = """
            {"ratings":[{"area":"COST","rating":"MEETS","evidence":[]},
            {"area":"COST","rating":"FAILS","evidence":[]}],
            "achievements":[{"commitmentId":"%s","achieved":1},{"commitmentId":"%s","achieved":1},
            {"commitmentId":"%s","achieved":2}]}\
            """.formatted(
                        UUID.randomUUID(), evaluation.contract.commitmentId(), evaluation.contract.commitmentId());
        ExpectedProblem.of(422, "CONTENT_CONTRADICTORY")
                .fr("Contenu contradictoire", "Le contenu ne correspond pas au contrat ou comporte un doublon.")
                .en("Contradictory content", "The content does not match the contract, or contains something twice.")
                .at(
                        "pointer",
                        "/ratings/1/area",
                        "AREA_TWICE",
                        "Ce domaine est déjà apprécié.",
                        "This area is already rated.")
                .at(
                        "pointer",
                        "/achievements/0/commitmentId",
                        "UNKNOWN_COMMITMENT",
                        "Cet engagement ne fait pas partie de ce contrat.",
                        "This commitment is not one of this contract.")
                .at(
                        "pointer",
                        "/achievements/2/commitmentId",
                        "COMMITMENT_TWICE",
                        "Cet engagement a déjà son résultat.",
                        "This commitment already has its result.")
                .require(language -> Api.write(evaluation.contract.author(), evaluation.etag)
                        .header("Accept-Language", language)
                        .body(body)
                        .put(evaluation.path()));
    }

    @Test
    void theFormIsCheckedAllAtOnce() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        String body = """
            {"ratings":[{"area":"COST","rating":"MEETS","comment":"%s",
            "evidence":[{"description":" ","reference":"%s"}]},null],
            "achievements":[{"achieved":-1}],"buyerConduct":"%s"}\
            """.formatted("x".repeat(1001), "x".repeat(201), "x".repeat(2001));
        Response response = Api.write(evaluation.contract.author(), evaluation.etag)
                .body(body)
                .put(evaluation.path());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder(
                        "/achievements/0/achieved",
                        "/achievements/0/commitmentId",
                        "/buyerConduct",
                        "/ratings/0/comment",
                        "/ratings/0/evidence/0/date",
                        "/ratings/0/evidence/0/description",
                        "/ratings/0/evidence/0/reference",
                        "/ratings/1");
    }

    @Test
    void unknownCodesAndPropertiesAreRefused() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        assertThat(errorOf(evaluation, "{\"ratings\":[{\"area\":\"LUCK\",\"rating\":\"MEETS\",\"evidence\":[]}]}"))
                .isEqualTo("/ratings/0/area UNKNOWN_CODE");
        assertThat(errorOf(evaluation, "{\"ratings\":[],\"achievements\":[],\"mark\":4}"))
                .isEqualTo("/mark UNKNOWN_PROPERTY");
    }

    @Test
    void writersWhoReadTheSameVersionDoNotOverwriteEachOther() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        List<Integer> statuses = Races.run(2, runner -> Api.write(evaluation.contract.author(), evaluation.etag)
                .body(SomeEvaluation.content(evaluation.contract.commitmentId()))
                .put(evaluation.path())
                .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void aWriteSaysWhichVersionItChanges() {
        SomeEvaluation evaluation = SomeEvaluation.drafted();
        assertThat(Api.as(evaluation.contract.author())
                        .contentType(ContentType.JSON)
                        .body(SomeEvaluation.content(evaluation.contract.commitmentId()))
                        .put(evaluation.path())
                        .statusCode())
                .isEqualTo(428);
        assertThat(Api.as(evaluation.contract.author())
                        .delete(evaluation.path())
                        .statusCode())
                .isEqualTo(428);
    }

    @Test
    void aDeletedDraftMakesRoomForAnother() {
        SomeEvaluation evaluation = SomeEvaluation.filled();
        Api.as(Tokens.withRole("auditor")).get(evaluation.path()).then().statusCode(200);
        assertThat(Api.write(evaluation.contract.author(), evaluation.etag)
                        .delete(evaluation.path())
                        .statusCode())
                .isEqualTo(204);
        assertThat(evaluation.read().statusCode()).isEqualTo(404);
        assertThat(draft(evaluation.contract.author(), evaluation.contract.id(), "fr")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsSentIsNeitherChangedNorDeleted() {
        SomeEvaluation sent = SomeEvaluation.sent();
        ExpectedProblem refused = ExpectedProblem.of(409, "NOT_A_DRAFT")
                .fr(
                        "Évaluation déjà envoyée",
                        "Une évaluation envoyée au fournisseur ne peut plus être modifiée ni supprimée.")
                .en(
                        "Evaluation already sent",
                        "An evaluation sent to the supplier no longer changes and cannot be deleted.");
        refused.require(language -> Api.write(sent.contract.author(), sent.etag)
                .header("Accept-Language", language)
                .body(SomeEvaluation.content(sent.contract.commitmentId()))
                .put(sent.path()));
        refused.require(language -> Api.write(sent.contract.author(), sent.etag)
                .header("Accept-Language", language)
                .delete(sent.path()));
        refused.require(language -> Api.act(sent.contract.author(), sent.etag)
                .header("Accept-Language", language)
                .post(sent.path("/sending")));
    }

    private static String errorOf(SomeEvaluation evaluation, String body) {
        JsonPath problem = Api.write(evaluation.contract.author(), evaluation.etag)
                .body(body)
                .put(evaluation.path())
                .jsonPath();
        return problem.getString("errors[0].pointer") + " " + problem.getString("errors[0].code");
    }

    private static Response draft(Token author, UUID contractId, String language) {
        return Api.as(author)
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(Map.of("contractId", contractId))
                .post("/v1/evaluations");
    }
}
