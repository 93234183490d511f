package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.delete;
import static fr.edossier.criteria.item.Catalogue.draft;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.published;
import static fr.edossier.criteria.item.Catalogue.read;
import static fr.edossier.criteria.item.Catalogue.replace;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class ItemDraftTest {
    private static final ExpectedProblem STALE = ExpectedProblem.of(412, "STALE")
            .fr("Version dépassée", "La ressource a changé depuis votre lecture : relisez-la puis recommencez.")
            .at("header", "If-Match", "STALE", "Cette version n'est plus la version courante.");

    @Test
    void aDraftIsWhatItsAuthorWrote() {
        Map<String, Object> content = criterion();
        Response response = draft(DemoUser.ALICE, content);
        assertThat(response.statusCode()).isEqualTo(201);
        String id = response.path("id");
        assertThat(response.header("Location")).endsWith("/v1/items/" + id);
        assertThat(response.header("ETag")).isEqualTo("\"0\"");
        Map<String, Object> view = new HashMap<>(response.jsonPath().<String, Object>getMap("$"));
        assertThat(view.remove("createdAt")).asString().endsWith("Z");
        Map<String, Object> expected = new HashMap<>(content);
        expected.put("id", id);
        expected.put("version", 0);
        expected.put("number", 1);
        expected.put("status", "DRAFT");
        expected.put("department", "ACHATS");
        expected.put("author", DemoUser.ALICE.subject());
        assertThat(view).isEqualTo(expected);
        assertThat(read(DemoUser.ALICE, id).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(response.jsonPath().<String, Object>getMap("$"));
    }

    @Test
    void aDraftMayLackWhatPublicationAsksFor() {
        Map<String, Object> content = criterion();
        List.of("text", "question", "linkToSubject", "suggestedWeight").forEach(content::remove);
        Response response = draft(DemoUser.LEO, content);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.jsonPath().<String, Object>getMap("$"))
                .doesNotContainKeys("text", "question", "linkToSubject", "suggestedWeight", "contentHash");
    }

    @Test
    void somebodyOfNoDepartmentDraftsNothing() {
        Response response = given().auth()
                .oauth2(Tokens.of(DemoUser.ALICE).department(null).sign())
                .contentType("application/json")
                .body(clause())
                .post("/v1/items");
        ExpectedProblem.of(403, "FORBIDDEN")
                .fr("Accès refusé", "Votre rôle ne permet pas cette opération.")
                .require(response);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Code déjà pris     | Un autre élément du catalogue porte déjà ce code.    | Choisissez un autre code.
        en | Code already taken | Another item of the catalogue already has this code. | Choose another code.
        """)
    void aCodeServesOnce(String language, String title, String detail, String errorDetail) {
        Map<String, Object> content = clause();
        drafted(DemoUser.ALICE, content);
        ExpectedProblem taken = ExpectedProblem.of(409, "CODE_TAKEN")
                .in(language, title, detail)
                .at("pointer", "/code", "CODE_TAKEN", errorDetail);
        taken.require(as(DemoUser.BRUNO)
                .header("Accept-Language", language)
                .body(content)
                .post("/v1/items"));
        String other = drafted(DemoUser.ALICE, clause());
        taken.require(as(DemoUser.ALICE)
                .header("Accept-Language", language)
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/v1/items/" + other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Élément contradictoire | Les indications signalées se contredisent ou ne conviennent pas à la nature de l'élément. | Seul un critère a une pondération (CCP, L2112-2 et R2152-7). | Seule une question libre peut s'adresser à certains fournisseurs seulement (égalité de traitement : CCP, L3).
        en | Contradictory item | The members named contradict each other or the nature of the item. | Only a criterion has a weight (CCP, L2112-2 and R2152-7). | Only a free-form question may be put to some suppliers alone (equal treatment: CCP, L3).
        """)
    void aContradictionIsRefusedAtOnceAndWhole(
            String language, String title, String detail, String weight, String askedOf) {
        Map<String, Object> content = clause();
        content.put("suggestedWeight", Map.of("min", 5, "max", 10));
        content.put("askedOf", "LARGE_ONLY");
        ExpectedProblem contradictory = ExpectedProblem.of(422, "ITEM_CONTRADICTORY")
                .in(language, title, detail)
                .at("pointer", "/suggestedWeight", "WEIGHT_NOT_ON_CRITERION", weight)
                .at("pointer", "/askedOf", "ASKED_OF_ALL_REQUIRED", askedOf);
        contradictory.require(as(DemoUser.ALICE)
                .header("Accept-Language", language)
                .body(content)
                .post("/v1/items"));
        String id = drafted(DemoUser.ALICE, clause());
        contradictory.require(as(DemoUser.ALICE)
                .header("Accept-Language", language)
                .header("If-Match", "\"0\"")
                .body(content)
                .put("/v1/items/" + id));
    }

    @Test
    void replacingADraftForgetsWhatItSaid() {
        String id = drafted(DemoUser.ALICE, criterion());
        Map<String, Object> content = clause();
        Response response = replace(DemoUser.COLIN, id, "\"0\"", content);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.jsonPath().<String, Object>getMap("$"))
                .containsAllEntriesOf(content)
                .doesNotContainKeys("question", "linkToSubject", "suggestedWeight")
                .containsEntry("author", DemoUser.ALICE.subject())
                .containsEntry("department", "ACHATS")
                .containsEntry("version", 1);
        assertThat(read(DemoUser.ALICE, id).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(response.jsonPath().<String, Object>getMap("$"));
    }

    @Test
    void aWriterMustHaveSeenTheCurrentVersion() {
        String id = drafted(DemoUser.ALICE, clause());
        replace(DemoUser.ALICE, id, "\"0\"", clause()).then().statusCode(200);
        STALE.require(replace(DemoUser.ALICE, id, "\"0\"", clause()));
        STALE.require(delete(DemoUser.ALICE, id, "\"0\""));
        ExpectedProblem.of(428, "PRECONDITION_REQUIRED")
                .fr("Précondition requise", "Envoyez dans l'en-tête If-Match l'ETag de la version que vous avez lue.")
                .at("header", "If-Match", "HEADER_MISSING", "L'en-tête If-Match est requis.")
                .require(as(DemoUser.ALICE).body(clause()).put("/v1/items/" + id));
    }

    @Test
    void aDeletedDraftIsGone() {
        Map<String, Object> content = clause();
        String id = drafted(DemoUser.ALICE, content);
        Response response = delete(DemoUser.ALICE, id, "\"0\"");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.asString()).isEmpty();
        ExpectedProblem.of(404, "NOT_FOUND")
                .fr("Introuvable", "Cette ressource n'existe pas ou ne vous est pas accessible.")
                .require(read(DemoUser.ALICE, id));
        assertThat(draft(DemoUser.BRUNO, content).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | L'élément n'est pas un brouillon | Seul un brouillon peut être modifié, supprimé ou soumis à la relecture.
        en | Not a draft            | Only a draft can be changed, deleted or submitted.
        """)
    void aPublishedItemNeverChanges(String language, String title, String detail) {
        String id = published(criterion());
        ExpectedProblem published = ExpectedProblem.of(409, "ITEM_NOT_DRAFT").in(language, title, detail);
        published.require(as(DemoUser.ALICE)
                .header("Accept-Language", language)
                .header("If-Match", "\"2\"")
                .body(criterion())
                .put("/v1/items/" + id));
        published.require(as(DemoUser.COLIN)
                .header("Accept-Language", language)
                .header("If-Match", "\"2\"")
                .delete("/v1/items/" + id));
        assertThat(read(DemoUser.ALICE, id).jsonPath().getInt("version")).isEqualTo(2);
    }

    @Test
    void ofTwoWritersOneIsRefused() {
        String id = drafted(DemoUser.ALICE, clause());
        List<Response> responses = Races.run(2, runner -> replace(DemoUser.ALICE, id, "\"0\"", clause()));
        assertThat(responses).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        Response winner = responses.get(responses.get(0).statusCode() == 200 ? 0 : 1);
        assertThat(read(DemoUser.ALICE, id).<String>path("code")).isEqualTo(winner.path("code"));
        STALE.require(responses.get(responses.get(0).statusCode() == 200 ? 1 : 0));
    }

    @Test
    void ofTwoDraftsAtOnceOneHasTheCode() {
        Map<String, Object> content = clause();
        List<Response> responses = Races.run(2, runner -> draft(DemoUser.ALICE, content));
        assertThat(responses).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }
}
