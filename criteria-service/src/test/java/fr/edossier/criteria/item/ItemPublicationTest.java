package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Catalogue.as;
import static fr.edossier.criteria.item.Catalogue.clause;
import static fr.edossier.criteria.item.Catalogue.criterion;
import static fr.edossier.criteria.item.Catalogue.drafted;
import static fr.edossier.criteria.item.Catalogue.freeForm;
import static fr.edossier.criteria.item.Catalogue.publish;
import static fr.edossier.criteria.item.Catalogue.read;
import static fr.edossier.criteria.item.Catalogue.replace;
import static fr.edossier.criteria.item.Catalogue.submit;
import static fr.edossier.criteria.item.Catalogue.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class ItemPublicationTest {
    private static final String FIRST = "\"0\"";
    private static final String SUBMITTED = "\"1\"";

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** Reads all facts about an item. */
    private static List<Map<String, Object>> factsOf(String id) {
        List<Map<String, Object>> found = new ArrayList<>();
        String cursor = null;
        while (true) {
            var request = given().auth()
                    .oauth2(Tokens.service("tender-service").sign())
                    .queryParam("limit", 1000);
            if (cursor != null) {
                request.queryParam("after", cursor);
            }
            List<Map<String, Object>> batch =
                    request.get("/v1/facts").jsonPath().getList("$");
            if (batch.isEmpty()) {
                return found;
            }
            batch.stream().filter(fact -> id.equals(fact.get("subject"))).forEach(found::add);
            cursor = (String) batch.get(batch.size() - 1).get("cursor");
        }
    }

    private static List<String> actsOn(String id) {
        return as(DemoUser.AUDREY).get("/v1/audit-trails/" + id).jsonPath().getList("entries.act");
    }

    @Test
    void publicationIsDatedSignedAndTold() {
        Map<String, Object> content = criterion();
        String id = submitted(DemoUser.ALICE, content);
        Response response;
        try (SuiteClock clock = SuiteClock.at(Instant.parse("2031-05-04T10:00:00Z"))) {
            response = publish(DemoUser.CORA, id, SUBMITTED, newKey());
            assertThat(clock).isNotNull();
        }
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        Map<String, Object> view = response.jsonPath().getMap("$");
        assertThat(view)
                .containsAllEntriesOf(content)
                .containsEntry("status", "PUBLISHED")
                .containsEntry("publishedBy", DemoUser.CORA.subject());
        assertThat(view.get("publishedAt")).asString().startsWith("2031-05-04T10:00:");
        assertThat(view.get("contentHash")).asString().matches("[0-9a-f]{64}");
        assertThat(read(DemoUser.SOPHIE, id).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(view);

        assertThat(factsOf(id)).singleElement().satisfies(fact -> assertThat(fact)
                .containsEntry("type", "fr.edossier.criteria.item.published")
                .containsEntry("source", "/criteria-service")
                .containsEntry(
                        "data",
                        Map.of(
                                "itemId",
                                id,
                                "code",
                                content.get("code"),
                                "number",
                                1,
                                "nature",
                                "CRITERION",
                                "theme",
                                "ENVIRONMENT",
                                "title",
                                content.get("title"))));
        assertThat(actsOn(id)).containsExactly("item.drafted", "item.submitted", "item.published");
    }

    @Test
    void theHashIsOfTheContentAsLastWritten() {
        String id = drafted(DemoUser.ALICE, clause());
        Map<String, Object> content = clause();
        replace(DemoUser.ALICE, id, FIRST, content).then().statusCode(200);
        submit(DemoUser.ALICE, id, "\"1\"").then().statusCode(200);
        String hash = publish(DemoUser.CORA, id, "\"2\"", newKey()).path("contentHash");
        String twin = submitted(DemoUser.BRUNO, clause());
        assertThat(publish(DemoUser.CORA, twin, SUBMITTED, newKey()).<String>path("contentHash"))
                .isNotEqualTo(hash);
        List<String> details =
                as(DemoUser.AUDREY).get("/v1/audit-trails/" + id).jsonPath().getList("entries.details");
        assertThat(details.get(0)).doesNotContain(hash);
        assertThat(details.get(1)).contains(hash);
        assertThat(details.get(2)).contains(hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Publication par l'auteur  | Un critère doit être publié par une autre personne que son auteur.
        en | Publication by the author | A criterion must be published by somebody other than its author.
        """)
    void nobodyPublishesACriterionOfHisOwn(String language, String title, String detail) {
        String id = submitted(DemoUser.CORA, criterion());
        Response response = as(DemoUser.CORA)
                .header("Accept-Language", language)
                .header("If-Match", SUBMITTED)
                .header("Idempotency-Key", newKey())
                .post("/v1/items/" + id + "/publication");
        ExpectedProblem.of(409, "AUTHOR_MAY_NOT_PUBLISH")
                .in(language, title, detail)
                .require(response);
        publish(DemoUser.COLIN, id, SUBMITTED, newKey()).then().statusCode(200);
    }

    @Test
    void aCuratorPublishesHisOwnClauseAndQuestion() {
        publish(DemoUser.CORA, submitted(DemoUser.CORA, clause()), SUBMITTED, newKey())
                .then()
                .statusCode(200);
        publish(DemoUser.CORA, submitted(DemoUser.CORA, freeForm()), SUBMITTED, newKey())
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        String id = submitted(DemoUser.ALICE, criterion());
        publish(DemoUser.CORA, id, SUBMITTED, newKey()).then().statusCode(200);
        ExpectedProblem.of(409, "ITEM_NOT_IN_REVIEW")
                .fr(
                        "L'élément n'est pas en relecture",
                        "L'élément doit être en relecture pour être publié ou refusé, ou pour qu'un juriste lève"
                                + " l'avertissement.")
                .require(publish(DemoUser.COLIN, id, "\"2\"", newKey()));
        assertThat(publish(DemoUser.COLIN, id, SUBMITTED, newKey()).statusCode())
                .isEqualTo(412);
    }

    @Test
    void aRepeatedPublicationAnswersAsTheFirst() {
        String id = submitted(DemoUser.ALICE, criterion());
        String key = newKey();
        List<Response> responses = Races.run(4, runner -> publish(DemoUser.CORA, id, SUBMITTED, key));
        assertThat(responses).extracting(Response::statusCode).containsOnly(200);
        assertThat(responses)
                .extracting(Response::asString)
                .containsOnly(responses.get(0).asString());
        assertThat(responses).extracting(response -> response.header("ETag")).containsOnly("\"2\"");
        assertThat(publish(DemoUser.CORA, id, SUBMITTED, key).asString())
                .isEqualTo(responses.get(0).asString());
        assertThat(factsOf(id)).hasSize(1);
        assertThat(actsOn(id)).containsExactly("item.drafted", "item.submitted", "item.published");
    }

    @Test
    void ofTwoCuratorsAtOnceOnePublishes() {
        String id = submitted(DemoUser.ALICE, criterion());
        List<DemoUser> curators = List.of(DemoUser.CORA, DemoUser.COLIN);
        List<Response> responses = Races.run(2, runner -> publish(curators.get(runner), id, SUBMITTED, newKey()));
        assertThat(responses).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(factsOf(id)).hasSize(1);
    }

    @Test
    void aKeyServesOneAct() {
        String key = newKey();
        publish(DemoUser.CORA, submitted(DemoUser.ALICE, clause()), SUBMITTED, key)
                .then()
                .statusCode(200);
        String other = submitted(DemoUser.ALICE, clause());
        ExpectedProblem.of(422, "IDEMPOTENCY_KEY_REUSED")
                .fr("Clé d'idempotence déjà employée", "Cette clé a déjà servi à une autre requête.")
                .at("header", "Idempotency-Key", "KEY_REUSED", "Employez une nouvelle clé.")
                .require(publish(DemoUser.CORA, other, SUBMITTED, key));
        ExpectedProblem.of(400, "IDEMPOTENCY_KEY_REQUIRED")
                .fr(
                        "Clé d'idempotence requise",
                        "Cet acte a un effet juridique : donnez-lui une clé dans l'en-tête Idempotency-Key.")
                .at("header", "Idempotency-Key", "HEADER_MISSING", "L'en-tête Idempotency-Key est requis.")
                .require(as(DemoUser.CORA).header("If-Match", SUBMITTED).post("/v1/items/" + other + "/publication"));
    }
}
