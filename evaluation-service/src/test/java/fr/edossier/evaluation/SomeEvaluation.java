package fr.edossier.evaluation;

import fr.edossier.evaluation.contract.SomeContract;
import fr.edossier.testing.Json;
import fr.edossier.testing.SuiteClock;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An evaluation of a new contract, brought to a state through the API. */
public final class SomeEvaluation {
    public static final String REPLY = "Le retard de mars suit une modification de la commande.";

    public final SomeContract contract;
    public final UUID id;
    public String etag;

    private SomeEvaluation(SomeContract contract, Response created) {
        this.contract = contract;
        this.id = UUID.fromString(Json.id(created));
        this.etag = created.header("ETag");
    }

    public static SomeEvaluation drafted() {
        SomeContract contract = SomeContract.completed();
        Response created = Api.as(contract.author())
                .contentType(ContentType.JSON)
                .body(Map.of("contractId", contract.id()))
                .post("/v1/evaluations");
        created.then().statusCode(201);
        return new SomeEvaluation(contract, created);
    }

    public static SomeEvaluation filled() {
        SomeEvaluation evaluation = drafted();
        evaluation.moved(Api.write(evaluation.contract.author(), evaluation.etag)
                .body(content(evaluation.contract.commitmentId()))
                .put(evaluation.path()));
        return evaluation;
    }

    public static SomeEvaluation sent() {
        SomeEvaluation evaluation = filled();
        evaluation.moved(Api.act(evaluation.contract.author(), evaluation.etag).post(evaluation.path("/sending")));
        return evaluation;
    }

    public static SomeEvaluation commented() {
        SomeEvaluation evaluation = sent();
        evaluation.moved(Api.act(evaluation.contract.contractor(), evaluation.etag)
                .contentType(ContentType.JSON)
                .body(Map.of("comment", REPLY))
                .post(evaluation.path("/reply")));
        return evaluation;
    }

    public static SomeEvaluation shared() {
        SomeEvaluation evaluation = commented();
        evaluation.moved(Api.act(evaluation.contract.author(), evaluation.etag).post(evaluation.path("/sharing")));
        return evaluation;
    }

    /** Creates one whose supplier did not reply in time. */
    public static SomeEvaluation sharedWithoutReply() {
        SomeEvaluation evaluation = sent();
        try (SuiteClock clock = SuiteClock.at(evaluation.replyDueAt().plusMillis(1))) {
            evaluation.moved(
                    Api.act(evaluation.contract.author(), evaluation.etag).post(evaluation.path("/sharing")));
        }
        return evaluation;
    }

    public Response read() {
        return Api.as(contract.author()).get(path());
    }

    public Instant replyDueAt() {
        return Instant.parse(read().jsonPath().getString("replyDueAt"));
    }

    public String path() {
        return path("");
    }

    public String path(String move) {
        return "/v1/evaluations/" + id + move;
    }

    private void moved(Response response) {
        response.then().statusCode(200);
        etag = response.header("ETag");
    }

    /** Returns content with every area; the cost is not applicable and has no evidence. */
    public static String content(UUID commitmentId) {
        return """
            {"ratings":[
            {"area":"QUALITY","rating":"MEETS","comment":"Conforme.","evidence":[
                {"date":"2026-03-14","description":"Contrôle du mois de mars.","reference":"PV-2026-03"},
                {"date":"2026-06-12","description":"Contrôle du mois de juin.","reference":"PV-2026-06"}]},
            {"area":"SCHEDULE","rating":"PARTLY","evidence":[
                {"date":"2026-03-16","description":"Livraison avec deux jours de retard.","reference":"BL-118"}]},
            {"area":"COST","rating":"NOT_APPLICABLE","evidence":[]},
            {"area":"RELATIONS","rating":"EXCEEDS","evidence":[
                {"date":"2026-05-04","description":"Réunion mensuelle tenue.","reference":"CR-05"}]},
            {"area":"CSR_COMMITMENTS","rating":"FAILS","evidence":[
                {"date":"2026-10-30","description":"3 120 heures sur 3 500.","reference":"Bilan insertion"}]},
            {"area":"ADMINISTRATION","rating":"EXCEEDS_MUCH","evidence":[
                {"date":"2026-10-30","description":"Dossier remis complet.","reference":"DOE"}]}],
            "achievements":[{"commitmentId":"%s","achieved":3120,"evidenceReceived":true}],
            "buyerConduct":"Deux commandes modifiées tardivement."}\
            """.formatted(commitmentId);
    }
}
