package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.move;
import static fr.edossier.criteria.item.Catalogue.publish;
import static fr.edossier.criteria.item.Catalogue.published;
import static fr.edossier.criteria.item.Catalogue.read;
import static fr.edossier.criteria.item.Catalogue.replace;
import static fr.edossier.criteria.item.Catalogue.submit;
import static fr.edossier.criteria.item.Catalogue.submitted;
import static fr.edossier.criteria.item.Catalogue.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the life cycle: review, refusal, publication, next version, withdrawal. */
@QuarkusTest
@SuiteTest
class ItemLifeTest {
    private static final Map<String, String> REASON = Map.of("reason", "Les preuves sont celles du chantier.");
    private static final ExpectedProblem NOT_IN_REVIEW = ExpectedProblem.of(409, "ITEM_NOT_IN_REVIEW")
            .fr(
                    "L'élément n'est pas en relecture",
                    "L'élément doit être en relecture pour être publié ou refusé, ou pour qu'un juriste lève"
                            + " l'avertissement.");

    private static Map<String, Object> onTheSupplier() {
        Map<String, Object> content = criterion();
        content.put("theme", "GOVERNANCE");
        content.put("subTheme", "ETHICS");
        return content;
    }

    private static Response publishNow(DemoUser curator, String id, String ifMatch) {
        return publish(curator, id, ifMatch, UUID.randomUUID().toString());
    }

    private static List<String> actsOn(String id) {
        return as(DemoUser.AUDREY).get("/v1/audit-trails/" + id).jsonPath().getList("entries.act");
    }

    /** Drafts the next version of a published item and returns its id. */
    private static String next(DemoUser writer, String id) {
        return as(writer)
                .post("/v1/items/" + id + "/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Élément incomplet | Complétez l'élément avant de le publier. | Indiquez le texte de l'élément : il est nécessaire à la publication. | Indiquez la question posée au fournisseur. | Indiquez en quoi le critère est lié à l'objet du marché ou à ses conditions d'exécution (R2152-7).
        en | Incomplete item | Complete the item before publishing it. | Add the text of the item: publication requires it. | Add the question to the supplier. | State how the criterion is linked to the subject of the contract or to its performance (R2152-7).
        """)
    void anIncompleteDraftIsNotReviewed(
            String language, String title, String detail, String text, String question, String link) {
        Map<String, Object> content = criterion();
        List.of("text", "question", "linkToSubject").forEach(content::remove);
        String id = drafted(DemoUser.ALICE, content);
        Response response = as(DemoUser.ALICE)
                .header("Accept-Language", language)
                .header("If-Match", "\"0\"")
                .post("/v1/items/" + id + "/review");
        ExpectedProblem.of(422, "ITEM_INCOMPLETE")
                .in(language, title, detail)
                .at("pointer", "/text", "TEXT_MISSING", text)
                .at("pointer", "/question", "QUESTION_MISSING", question)
                .at("pointer", "/linkToSubject", "LINK_TO_SUBJECT_MISSING", link)
                .require(response);
        assertThat(read(DemoUser.ALICE, id).<String>path("status")).isEqualTo("DRAFT");
        assertThat(actsOn(id)).containsExactly("item.drafted");
    }

    @Test
    void aRefusedItemIsADraftAgainWithTheReason() {
        String id = submitted(DemoUser.ALICE, clause());
        Response refused = move(DemoUser.CORA, id, "\"1\"", "refusal", REASON);
        assertThat(refused.statusCode()).isEqualTo(200);
        Response seen = read(DemoUser.ALICE, id);
        assertThat(seen.<String>path("status")).isEqualTo("DRAFT");
        assertThat(seen.<String>path("refusal.reason")).isEqualTo(REASON.get("reason"));
        assertThat(seen.<String>path("refusal.by")).isEqualTo(DemoUser.CORA.subject());
        replace(DemoUser.ALICE, id, "\"2\"", clause()).then().statusCode(200);
        Response again = submit(DemoUser.ALICE, id, "\"3\"");
        assertThat(again.<Object>path("refusal")).isNull();
        assertThat(actsOn(id))
                .containsExactly("item.drafted", "item.submitted", "item.refused", "item.changed", "item.submitted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusal", "clearance"})
    void aReasonIsNeeded(String move) {
        String id = submitted(DemoUser.ALICE, onTheSupplier());
        DemoUser mover = move.equals("refusal") ? DemoUser.CORA : DemoUser.LEO;
        Response response = move(mover, id, "\"1\"", move, Map.of("reason", " "));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().<String>getList("errors.pointer")).containsExactly("/reason");
    }

    @Test
    void aDraftIsNeitherRefusedNorClearedNorPublished() {
        String id = drafted(DemoUser.ALICE, onTheSupplier());
        NOT_IN_REVIEW.require(move(DemoUser.CORA, id, "\"0\"", "refusal", REASON));
        NOT_IN_REVIEW.require(publishNow(DemoUser.CORA, id, "\"0\""));
        assertThat(move(DemoUser.LEO, id, "\"0\"", "clearance", REASON).statusCode())
                .as("a draft of another department is not found")
                .isEqualTo(404);
    }

    @Test
    void whatIsInReviewIsNeitherChangedNorDeletedNorSubmittedAgain() {
        ExpectedProblem notDraft = ExpectedProblem.of(409, "ITEM_NOT_DRAFT")
                .fr(
                        "L'élément n'est pas un brouillon",
                        "Seul un brouillon peut être modifié, supprimé ou soumis à la relecture.");
        String id = submitted(DemoUser.ALICE, clause());
        notDraft.require(replace(DemoUser.ALICE, id, "\"1\"", clause()));
        notDraft.require(Catalogue.delete(DemoUser.ALICE, id, "\"1\""));
        notDraft.require(submit(DemoUser.ALICE, id, "\"1\""));
    }

    @Test
    void aCriterionOnTheSupplierWaitsForALegalOfficer() {
        String id = submitted(DemoUser.ALICE, onTheSupplier());
        ExpectedProblem.of(422, "ITEM_INCOMPLETE")
                .fr("Élément incomplet", "Complétez l'élément avant de le publier.")
                .at(
                        "pointer",
                        "/theme",
                        "CRITERION_ON_SUPPLIER",
                        "Un critère ne peut pas noter la politique générale de l'entreprise (CE, 25 mai 2018, n°"
                                + " 417580) : posez plutôt une question libre, ou demandez à un juriste de lever"
                                + " l'avertissement en indiquant le motif.")
                .require(publishNow(DemoUser.CORA, id, "\"1\""));
        assertThat(as(DemoUser.ALICE)
                        .get("/v1/items/" + id + "/findings")
                        .jsonPath()
                        .<String>getList("items.findAll { it.severity == 'BLOCKING' }.code"))
                .containsExactly("CRITERION_ON_SUPPLIER");
        Response cleared = move(DemoUser.LEO, id, "\"1\"", "clearance", REASON);
        assertThat(cleared.statusCode()).as(cleared.asString()).isEqualTo(200);
        assertThat(cleared.<String>path("clearance.by")).isEqualTo(DemoUser.LEO.subject());
        publishNow(DemoUser.CORA, id, "\"2\"").then().statusCode(200);
        assertThat(read(DemoUser.BRUNO, id).<String>path("clearance.reason")).isEqualTo(REASON.get("reason"));
    }

    @Test
    void aClearanceIsOfTheContentItWasGivenFor() {
        Map<String, Object> content = onTheSupplier();
        String id = submitted(DemoUser.ALICE, content);
        move(DemoUser.LEO, id, "\"1\"", "clearance", REASON).then().statusCode(200);
        move(DemoUser.CORA, id, "\"2\"", "refusal", REASON).then().statusCode(200);
        content.put("text", text("Autre chose.", "Something else."));
        Response replaced = replace(DemoUser.ALICE, id, "\"3\"", content);
        assertThat(replaced.<Object>path("clearance")).isNull();
        submit(DemoUser.ALICE, id, "\"4\"").then().statusCode(200);
        assertThat(publishNow(DemoUser.CORA, id, "\"5\"").statusCode()).isEqualTo(422);
    }

    @Test
    void nobodyClearsWhatHeWroteOrWhatNeedsNone() {
        ExpectedProblem.of(409, "AUTHOR_MAY_NOT_CLEAR")
                .fr("Levée par l'auteur", "L'avertissement doit être levé par un juriste autre que l'auteur.")
                .require(move(DemoUser.LEO, submitted(DemoUser.LEO, onTheSupplier()), "\"1\"", "clearance", REASON));
        ExpectedProblem.of(409, "CLEARANCE_NOT_NEEDED")
                .fr(
                        "Aucun avertissement à lever",
                        "Cet élément ne fait pas l'objet de l'avertissement sur les critères relatifs au fournisseur.")
                .require(move(DemoUser.LEO, submitted(DemoUser.ALICE, criterion()), "\"1\"", "clearance", REASON));
    }

    @Test
    void theNextVersionTakesThePlaceOfTheOneInForce() {
        Map<String, Object> content = criterion();
        String code = content.get("code").toString();
        String first = published(content);
        String hash = read(DemoUser.SOPHIE, first).path("contentHash");
        String second = next(DemoUser.BRUNO, first);
        Response draft = read(DemoUser.BRUNO, second);
        assertThat(draft.<String>path("code")).isEqualTo(code);
        assertThat(draft.<Integer>path("number")).isEqualTo(2);
        assertThat(draft.<String>path("department")).isEqualTo("LYCEES");

        content.put("title", text("Méthode très sobre", "Very low-carbon method"));
        replace(DemoUser.BRUNO, second, "\"0\"", content).then().statusCode(200);
        submit(DemoUser.BRUNO, second, "\"1\"").then().statusCode(200);
        publishNow(DemoUser.CORA, second, "\"2\"").then().statusCode(200);

        assertThat(read(DemoUser.SOPHIE, first).<String>path("status")).isEqualTo("SUPERSEDED");
        assertThat(read(DemoUser.SOPHIE, first).<String>path("contentHash")).isEqualTo(hash);
        assertThat(read(DemoUser.SOPHIE, second).<String>path("contentHash")).isNotEqualTo(hash);
        assertThat(given().get("/v1/item-versions/" + code).jsonPath().<String>getList("items.status"))
                .containsExactly("SUPERSEDED", "PUBLISHED");
        assertThat(given().get("/v1/item-versions/" + code + "/1").<String>path("id"))
                .isEqualTo(first);
        Response differences = given().get("/v1/item-versions/" + code + "/differences?from=1&to=2");
        assertThat(differences.jsonPath().<String>getList("items.pointer")).containsExactly("/title/fr", "/title/en");
        assertThat(differences.jsonPath().<Map<String, String>>getList("items[0].words"))
                .containsExactly(
                        Map.of("change", "KEPT", "text", "Méthode "),
                        Map.of("change", "ADDED", "text", "très "),
                        Map.of("change", "KEPT", "text", "sobre"));
        assertThat(actsOn(first)).endsWith("item.superseded");
    }

    @Test
    void versionsFollowOneAnotherOneAtATime() {
        ExpectedProblem followed = ExpectedProblem.of(409, "NOT_LAST_VERSION")
                .fr(
                        "Ce n'est pas la dernière version",
                        "Une nouvelle version part de la dernière version publiée, et une seule peut être en"
                                + " préparation.");
        String first = published(clause());
        List<Response> responses = Races.run(2, runner -> as(DemoUser.ALICE).post("/v1/items/" + first + "/versions"));
        assertThat(responses).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        followed.require(as(DemoUser.ALICE).post("/v1/items/" + first + "/versions"));
        String draft = drafted(DemoUser.ALICE, clause());
        followed.require(as(DemoUser.ALICE).post("/v1/items/" + draft + "/versions"));
    }

    @Test
    void aLaterVersionKeepsItsCode() {
        String second = next(DemoUser.ALICE, published(clause()));
        ExpectedProblem.of(409, "CODE_FIXED")
                .fr("Code non modifiable", "Toutes les versions d'un élément portent le même code.")
                .at("pointer", "/code", "CODE_FIXED", "Conservez le code de la première version.")
                .require(replace(DemoUser.ALICE, second, "\"0\"", clause()));
    }

    @Test
    void aWithdrawnItemSaysWhyAndWhatToUse() {
        Map<String, Object> replacement = clause();
        published(replacement);
        String id = published(clause());
        Map<String, Object> withdrawal = Map.of("reason", "Texte abrogé.", "replacement", replacement.get("code"));
        Response withdrawn = move(DemoUser.COLIN, id, "\"2\"", "withdrawal", withdrawal);
        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        Response seen = read(DemoUser.SOPHIE, id);
        assertThat(seen.<String>path("status")).isEqualTo("WITHDRAWN");
        assertThat(seen.<String>path("withdrawal.reason")).isEqualTo("Texte abrogé.");
        assertThat(seen.<Object>path("withdrawal.replacement")).isEqualTo(replacement.get("code"));
        ExpectedProblem.of(409, "ITEM_NOT_PUBLISHED")
                .fr("L'élément n'est pas en vigueur", "Seule la version en vigueur peut être retirée.")
                .require(move(DemoUser.COLIN, id, "\"3\"", "withdrawal", REASON));
        assertThat(next(DemoUser.ALICE, id)).isNotNull();
    }

    @Test
    void aReplacementIsAnotherItemInForce() {
        ExpectedProblem unknown = ExpectedProblem.of(422, "REPLACEMENT_UNKNOWN")
                .fr(
                        "Élément de remplacement inconnu",
                        "L'élément de remplacement doit être publié et différent de l'élément retiré.")
                .at("pointer", "/replacement", "REPLACEMENT_UNKNOWN", "Indiquez le code d'un autre élément publié.");
        Map<String, Object> content = clause();
        String id = published(content);
        Map<String, Object> draft = clause();
        drafted(DemoUser.ALICE, draft);
        for (Object replacement : List.of(content.get("code"), draft.get("code"))) {
            unknown.require(move(
                    DemoUser.CORA,
                    id,
                    "\"2\"",
                    "withdrawal",
                    Map.of("reason", "Texte abrogé.", "replacement", replacement)));
        }
        assertThat(read(DemoUser.SOPHIE, id).<String>path("status")).isEqualTo("PUBLISHED");
    }

    @Test
    void differencesAreBetweenNamedVersions() {
        Map<String, Object> content = clause();
        published(content);
        String path = "/v1/item-versions/" + content.get("code") + "/differences";
        assertThat(given().get(path + "?from=1&to=1").asString()).contains("\"items\":[]");
        assertThat(given().get(path + "?from=1&to=2").statusCode()).isEqualTo(404);
        for (String query : List.of("?from=1", "?from=1&to=0", "?from=1&to=x", "?from=1&to=1000000")) {
            ExpectedProblem.of(400, "INVALID_PARAMETER")
                    .fr("Paramètre invalide", "Corrigez chaque paramètre indiqué.")
                    .at("parameter", "to", "WRONG_TYPE", "La valeur n'est pas du type attendu.")
                    .require(given().get(path + query));
        }
    }
}
