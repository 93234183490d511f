package fr.edossier.criteria.grid;

import static fr.edossier.criteria.grid.Grids.as;
import static fr.edossier.criteria.grid.Grids.content;
import static fr.edossier.criteria.grid.Grids.draft;
import static fr.edossier.criteria.grid.Grids.drafted;
import static fr.edossier.criteria.grid.Grids.line;
import static fr.edossier.criteria.grid.Grids.newKey;
import static fr.edossier.criteria.grid.Grids.publish;
import static fr.edossier.criteria.grid.Grids.published;
import static fr.edossier.criteria.grid.Grids.read;
import static fr.edossier.criteria.grid.Grids.share;
import static fr.edossier.criteria.grid.Grids.sound;
import static fr.edossier.criteria.grid.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Token;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class GridTest {
    private static final String FIRST = "\"0\"";

    private static List<String> actsOn(String id) {
        return as(DemoUser.AUDREY).get("/v1/audit-trails/" + id).jsonPath().getList("entries.act");
    }

    @Test
    void aDraftIsSavedAsWrittenHoweverWrong() {
        Map<String, Object> wrong = content(List.of(
                line("PRICE", null, Map.of("value", 40)),
                line("ITEM", "NON-001", Map.of("min", 10, "max", 20)),
                line("ITEM", null, Map.of("rank", 3))));
        Response drafted = draft(DemoUser.ALICE, wrong);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
        String id = drafted.path("id");
        assertThat(drafted.header("Location")).endsWith("/v1/grids/" + id);
        assertThat(drafted.header("ETag")).isEqualTo(FIRST);
        Map<String, Object> view = read(DemoUser.ALICE, id).jsonPath().getMap("$");
        assertThat(view)
                .containsAllEntriesOf(wrong)
                .containsEntry("status", "DRAFT")
                .containsEntry("number", 1)
                .containsEntry("department", "ACHATS")
                .containsEntry("sharing", Map.of("departments", List.of(), "all", false));
        assertThat(as(DemoUser.ALICE)
                        .header("If-None-Match", FIRST)
                        .get("/v1/grids/" + id)
                        .statusCode())
                .isEqualTo(304);
        assertThat(as(DemoUser.ALICE)
                        .get("/v1/grids/" + id + "/check")
                        .jsonPath()
                        .<String>getList("items.code"))
                .contains("KINDS_MIXED", "ITEM_UNKNOWN", "ITEM_MISSING", "ENV_CLAUSE_MISSING");
    }

    @Test
    void aDraftIsReplacedAndDeletedByWhoHasReadIt() {
        String id = drafted(DemoUser.ALICE, content(List.of()));
        Map<String, Object> changed = content(List.of(line("COST", null, Map.of("value", new BigDecimal("99.99")))));
        Response replaced =
                as(DemoUser.ALICE).header("If-Match", FIRST).body(changed).put("/v1/grids/" + id);
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"1\"");
        assertThat(replaced.<Float>path("lines[0].weight.value")).isEqualTo(99.99f);
        assertThat(as(DemoUser.ALICE).body(changed).put("/v1/grids/" + id).statusCode())
                .isEqualTo(428);
        assertThat(as(DemoUser.ALICE)
                        .header("If-Match", FIRST)
                        .body(changed)
                        .put("/v1/grids/" + id)
                        .statusCode())
                .isEqualTo(412);
        assertThat(as(DemoUser.ALICE)
                        .header("If-Match", "\"1\"")
                        .delete("/v1/grids/" + id)
                        .statusCode())
                .isEqualTo(204);
        assertThat(read(DemoUser.ALICE, id).statusCode()).isEqualTo(404);
        assertThat(actsOn(id)).containsExactly("grid.drafted", "grid.changed", "grid.deleted");
    }

    @ParameterizedTest
    @CsvSource({"'value', 40.001", "'value', 0", "'value', -1", "'min', -0.01", "'value', 1000000", "'max', 1e400"})
    void aWeightHasTwoDecimalsAndIsNotNegative(String member, BigDecimal weight) {
        Response refused = draft(DemoUser.ALICE, content(List.of(line("PRICE", null, Map.of(member, weight)))));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.jsonPath().<String>getList("errors.pointer")).containsExactly("/lines/0/weight/" + member);
    }

    @Test
    void publicationFixesTheItemsAndIsForEver() {
        Map<String, Object> content = sound();
        String id = drafted(DemoUser.ALICE, content);
        Response response;
        try (SuiteClock clock = SuiteClock.at(Instant.parse("2031-05-04T10:00:00Z"))) {
            response = publish(DemoUser.ALICE, id, FIRST, newKey());
            assertThat(clock).isNotNull();
        }
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(response.<String>path("publishedBy")).isEqualTo(DemoUser.ALICE.subject());
        assertThat(response.<String>path("publishedAt")).startsWith("2031-05-04T10:00:");
        assertThat(response.<String>path("contentHash")).matches("[0-9a-f]{64}");
        assertThat(response.<Integer>path("lines[1].item.number")).isEqualTo(1);
        assertThat(actsOn(id)).containsExactly("grid.drafted", "grid.published");

        ExpectedProblem refused = ExpectedProblem.of(409, "GRID_NOT_DRAFT")
                .fr("La grille n'est pas un brouillon", "Seul un brouillon peut être modifié, supprimé ou publié.");
        refused.require(publish(DemoUser.ALICE, id, "\"1\"", newKey()));
        refused.require(
                as(DemoUser.ALICE).header("If-Match", "\"1\"").body(content).put("/v1/grids/" + id));
        refused.require(as(DemoUser.ALICE).header("If-Match", "\"1\"").delete("/v1/grids/" + id));
    }

    @Test
    void theHashIsOfTheContentAndNumber() {
        Map<String, Object> content = sound();
        String one = read(DemoUser.ALICE, published(content)).path("contentHash");
        String twin = read(DemoUser.ALICE, published(content)).path("contentHash");
        content.put("procedure", "ADAPTED");
        String other = read(DemoUser.ALICE, published(content)).path("contentHash");
        assertThat(twin).isEqualTo(one);
        assertThat(other).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Grille non publiable | Corrigez la grille avant de la publier. | Les conditions d'exécution doivent prendre en compte l'environnement : ajoutez une clause. | Les pondérations totalisent 99,99 au lieu de 100.
        en | Grid not publishable | Correct the grid before publishing it. | The conditions of performance must take the environment into account: add a clause. | The weights add up to 99.99 instead of 100.
        """)
    void allThatBlocksIsToldAtOnce(String language, String title, String detail, String clause, String total) {
        String id = drafted(
                DemoUser.ALICE,
                content(List.of(
                        line("PRICE", null, Map.of("value", new BigDecimal("79.99"))),
                        line("ITEM", Grids.criterionCode(), Map.of("value", 20)))));
        Response response = as(DemoUser.ALICE)
                .header("Accept-Language", language)
                .header("If-Match", FIRST)
                .header("Idempotency-Key", newKey())
                .post("/v1/grids/" + id + "/publication");
        ExpectedProblem.of(422, "GRID_NOT_PUBLISHABLE")
                .in(language, title, detail)
                .at("pointer", "/lines", "ENV_CLAUSE_MISSING", clause)
                .at("pointer", "/lines", "WEIGHTS_NOT_WHOLE", total)
                .require(response);
        assertThat(read(DemoUser.ALICE, id).<String>path("status")).isEqualTo("DRAFT");
        assertThat(actsOn(id)).containsExactly("grid.drafted");
    }

    @Test
    void aRuleWarnsBeforeItsDay() {
        String id = drafted(
                DemoUser.ALICE,
                content(List.of(
                        line("PRICE", null, Map.of("value", 80)),
                        line("ITEM", Grids.criterionCode(), Map.of("value", 20)))));
        assertThat(checkedAt("2026-08-21T21:59:59Z", id)).isEqualTo(reportOn("2026-08-21", "WARNING", true));
        assertThat(checkedAt("2026-08-21T22:00:00Z", id)).isEqualTo(reportOn("2026-08-22", "BLOCKING", false));
    }

    private static Map<String, Object> checkedAt(String instant, String id) {
        try (SuiteClock clock = SuiteClock.at(Instant.parse(instant))) {
            assertThat(clock).isNotNull();
            return as(DemoUser.ALICE)
                    .get("/v1/grids/" + id + "/check")
                    .jsonPath()
                    .getMap("$");
        }
    }

    private static Map<String, Object> reportOn(String day, String severity, boolean publishable) {
        return Map.of(
                "on",
                day,
                "publishable",
                publishable,
                "items",
                List.of(Map.of(
                        "code",
                        "ENV_CLAUSE_MISSING",
                        "severity",
                        severity,
                        "legalSource",
                        "CCP, L2112-2",
                        "place",
                        "/lines",
                        "text",
                        text(
                                "Les conditions d'exécution doivent prendre en compte l'environnement : ajoutez une"
                                        + " clause.",
                                "The conditions of performance must take the environment into account: add a clause."),
                        "applicableFrom",
                        "2026-08-22")));
    }

    @Test
    void aRepeatedPublicationAnswersAsTheFirst() {
        String id = drafted(DemoUser.ALICE, sound());
        String key = newKey();
        List<Response> responses = Races.run(3, runner -> publish(DemoUser.ALICE, id, FIRST, key));
        assertThat(responses).extracting(Response::statusCode).containsOnly(200);
        assertThat(responses)
                .extracting(Response::asString)
                .containsOnly(responses.get(0).asString());
        assertThat(actsOn(id)).containsExactly("grid.drafted", "grid.published");
    }

    @Test
    void aNewVersionSupersedesTheFormer() {
        String id = published(sound());
        share(DemoUser.ALICE, id, false, "LYCEES").then().statusCode(200);
        Response next = as(DemoUser.ALICE).post("/v1/grids/" + id + "/versions");
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(201);
        String nextId = next.path("id");
        assertThat(next.<Integer>path("number")).isEqualTo(2);
        assertThat(next.<String>path("series"))
                .isEqualTo(read(DemoUser.ALICE, id).path("series"));
        assertThat(read(DemoUser.BRUNO, nextId).statusCode()).isEqualTo(404);
        ExpectedProblem twice = ExpectedProblem.of(409, "GRID_NOT_IN_FORCE")
                .fr(
                        "Cette version n'est pas en vigueur",
                        "Une nouvelle version part de la version publiée, et une seule peut être en préparation.");
        twice.require(as(DemoUser.ALICE).post("/v1/grids/" + id + "/versions"));
        twice.require(as(DemoUser.ALICE).post("/v1/grids/" + nextId + "/versions"));

        publish(DemoUser.ALICE, nextId, FIRST, newKey()).then().statusCode(200);
        assertThat(read(DemoUser.BRUNO, nextId).<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(read(DemoUser.BRUNO, id).<String>path("status")).isEqualTo("SUPERSEDED");
        assertThat(read(DemoUser.ALICE, nextId).<String>path("contentHash"))
                .isNotEqualTo(read(DemoUser.ALICE, id).path("contentHash"));
        String series = next.path("series");
        assertThat(as(DemoUser.ALICE)
                        .queryParam("series", series)
                        .get("/v1/grids")
                        .jsonPath()
                        .<String>getList("items.id"))
                .containsExactly(nextId, id);
        assertThat(as(DemoUser.ALICE)
                        .queryParam("series", series)
                        .queryParam("status", "PUBLISHED")
                        .get("/v1/grids")
                        .jsonPath()
                        .<String>getList("items.id"))
                .containsExactly(nextId);
    }

    @Test
    void aSharedGridIsReadAndCopiedButNotWritten() {
        String id = published(sound());
        assertThat(read(DemoUser.BRUNO, id).statusCode()).isEqualTo(404);
        Response shared = share(DemoUser.ALICE, id, false, "LYCEES", "FINANCES");
        assertThat(shared.<Object>path("sharing"))
                .isEqualTo(Map.of("departments", List.of("FINANCES", "LYCEES"), "all", false));
        assertThat(shared.header("ETag")).isEqualTo("\"2\"");
        assertThat(read(DemoUser.BRUNO, id).statusCode()).isEqualTo(200);
        assertThat(share(DemoUser.BRUNO, id, true).statusCode()).isEqualTo(403);

        Response copy = as(DemoUser.BRUNO)
                .body(Map.of("name", text("Ma grille", "My grid")))
                .post("/v1/grids/" + id + "/copies");
        assertThat(copy.statusCode()).as(copy.asString()).isEqualTo(201);
        Map<String, Object> view = copy.jsonPath().getMap("$");
        assertThat(view)
                .containsEntry("name", text("Ma grille", "My grid"))
                .containsEntry("department", "LYCEES")
                .containsEntry("status", "DRAFT")
                .containsEntry("number", 1)
                .containsEntry("lines", read(DemoUser.ALICE, id).path("lines"));
        assertThat(view.get("series")).isNotEqualTo(shared.path("series"));
        assertThat(read(DemoUser.ALICE, copy.path("id")).statusCode()).isEqualTo(404);

        share(DemoUser.ALICE, id, false, "FINANCES").then().statusCode(200);
        assertThat(read(DemoUser.BRUNO, id).statusCode()).isEqualTo(404);
        share(DemoUser.ALICE, id, true).then().statusCode(200);
        assertThat(read(DemoUser.BRUNO, id).statusCode()).isEqualTo(200);
        assertThat(actsOn(id))
                .containsExactly("grid.drafted", "grid.published", "grid.shared", "grid.shared", "grid.shared");
    }

    @Test
    void listsShowWhatTheReaderMayKnowOfPageByPage() {
        String department = "D-" + UUID.randomUUID();
        Token owner = Tokens.agent(department);
        for (int i = 0; i < 3; i++) {
            as(owner).body(content(List.of())).post("/v1/grids").then().statusCode(201);
        }
        Response first = as(owner).queryParam("limit", 2).get("/v1/grids");
        List<String> departments = first.jsonPath().getList("items.department");
        assertThat(departments).containsExactly(department, department);
        Response second = as(owner)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/grids");
        assertThat(second.jsonPath().<String>getList("items.department")).contains(department);
        assertThat(as(DemoUser.BRUNO)
                        .queryParam("limit", 100)
                        .get("/v1/grids")
                        .jsonPath()
                        .<String>getList("items.department"))
                .doesNotContain(department);
        assertThat(as(owner)
                        .queryParam("marketFamily", "ROADS")
                        .queryParam("status", "DRAFT")
                        .get("/v1/grids")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }
}
