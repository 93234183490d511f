package fr.edossier.tender.copy;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.tender.StoredFiles;
import fr.edossier.tender.document.Documents;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class CopyTest {
    private final UUID document = UUID.randomUUID();

    private static Response copy(String token, String consultation) {
        Response copy = as(token)
                .body(Map.of("reference", "C-" + Api.key().substring(0, 12)))
                .post("/v1/consultations/{id}/copies", consultation);
        copy.then().statusCode(201);
        return copy;
    }

    private Response read(String token, String consultation) {
        return as(token).get(Documents.ONE, consultation, document);
    }

    private static Response delete(String token, String consultation) {
        return as(token).header("If-Match", "*").delete("/v1/consultations/{id}", consultation);
    }

    @Test
    void copySaysTheSameWithoutTheDates() {
        Market market = new Market().published();
        Market other = new Market();
        Response copy = copy(other.people.agentToken(), market.consultation());
        assertThat(copy.<String>path("status")).isEqualTo("DRAFT");
        assertThat(copy.<String>path("department")).isEqualTo(other.people.department);
        assertThat(copy.<String>path("copyOf")).isEqualTo(market.consultation());
        assertThat(copy.<String>path("deadline")).isNull();
        assertThat(copy.<String>path("title.fr")).isEqualTo("Nettoyage");
        assertThat(copy.asString())
                .as("what is the other department's alone stays there")
                .doesNotContain(market.people.officer1)
                .doesNotContain(market.people.evaluator)
                .doesNotContain("150000");
        Response requirements =
                as(other.people.agentToken()).get("/v1/lots/{id}/requirements", copy.<String>path("lots[0].id"));
        assertThat(requirements.jsonPath().getList("items.nature"))
                .isEqualTo(List.of("CRITERION", "CRITERION", "CRITERION", "CLAUSE"));
        assertThat(requirements.jsonPath().getList("items.id")).doesNotContain(market.requirement(0));
    }

    @Test
    void copyHasAReferenceOfItsOwn() {
        Market market = new Market().complete("ADAPTED");
        Response taken = as(market.people.agentToken())
                .body(Map.of(
                        "reference",
                        as(market.people.agentToken())
                                .get("/v1/consultations/{id}", market.consultation())
                                .<String>path("reference")))
                .post("/v1/consultations/{id}/copies", market.consultation());
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.<String>path("code")).isEqualTo("REFERENCE_TAKEN");
    }

    @Test
    void tiesAreBrokenByTheSameCriteria() {
        Market market = new Market().complete("ADAPTED");
        Map<String, Object> lot = new HashMap<>(market.lotContent(40));
        lot.put("tieBreak", List.of(market.requirement(2), "PRICE", market.requirement(0)));
        as(market.people.agentToken())
                .header("If-Match", "*")
                .body(lot)
                .put("/v1/lots/{id}", market.lot())
                .then()
                .statusCode(200);
        Response copy = copy(market.people.agentToken(), market.consultation());
        List<String> requirements = as(market.people.agentToken())
                .get("/v1/lots/{id}/requirements", copy.<String>path("lots[0].id"))
                .path("items.id");
        assertThat(copy.<List<String>>path("lots[0].tieBreak"))
                .isEqualTo(List.of(requirements.get(2), "PRICE", requirements.get(0)));
        assertThat(copy.header("ETag"))
                .isEqualTo(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", copy.<String>path("id"))
                        .header("ETag"));
    }

    @Test
    void stepsThatNameNothingStayBehind() {
        Market market = new Market().complete("ADAPTED");
        Map<String, Object> lot = new HashMap<>(market.lotContent(40));
        lot.put("tieBreak", List.of(market.requirement(0), "PRICE", UUID.randomUUID()));
        as(market.people.agentToken())
                .header("If-Match", "*")
                .body(lot)
                .put("/v1/lots/{id}", market.lot())
                .then()
                .statusCode(200);
        as(market.people.agentToken())
                .header("If-Match", "*")
                .delete("/v1/requirements/{id}", market.requirement(0))
                .then()
                .statusCode(204);
        assertThat(copy(market.people.agentToken(), market.consultation()).<List<String>>path("lots[0].tieBreak"))
                .isEqualTo(List.of("PRICE"));
    }

    @Test
    void documentsComeAlongAsTheyAre() {
        Market market = new Market().complete("ADAPTED");
        Documents.put(market, document, "CCTP.pdf", Documents.pdf("un")).then().statusCode(201);
        market.publish();
        Documents.put(market, document, "CCTP.pdf", Documents.pdf("deux"))
                .then()
                .statusCode(201);
        Market other = new Market();
        String theirs = copy(other.people.agentToken(), market.consultation()).path("id");
        assertThat(read(other.people.agentToken(), theirs).asByteArray())
                .as("what waits is its buyers' alone")
                .isEqualTo(Documents.pdf("un"));
        String ours = copy(market.people.agentToken(), market.consultation()).path("id");
        assertThat(read(market.people.agentToken(), ours).asByteArray()).isEqualTo(Documents.pdf("deux"));
        assertThat(as(market.people.agentToken())
                        .get(Documents.PATH, ours)
                        .jsonPath()
                        .getList("items.number"))
                .isEqualTo(List.of(1));
        assertThat(as(market.people.agentToken())
                        .get(Documents.PATH, ours)
                        .jsonPath()
                        .getList("items.since"))
                .containsOnlyNulls();
    }

    @Test
    void bytesStayAsLongAsSomebodyHasThem() {
        Market market = new Market().complete("ADAPTED");
        Set<Path> before = StoredFiles.now();
        Documents.put(market, document, "CCTP.pdf", Documents.pdf("un")).then().statusCode(201);
        String copied = copy(market.people.agentToken(), market.consultation()).path("id");
        assertThat(StoredFiles.now()).hasSize(before.size() + 1);
        delete(market.people.agentToken(), market.consultation()).then().statusCode(204);
        assertThat(read(market.people.agentToken(), copied).asByteArray()).isEqualTo(Documents.pdf("un"));
        delete(market.people.agentToken(), copied).then().statusCode(204);
        assertThat(StoredFiles.now()).isEqualTo(before);
    }

    /** Bytes are lost to nobody who copies them while others let them go. */
    @Test
    void whoeverCopiesWhileOthersDeleteHasTheBytes() {
        for (int round = 0; round < 10; round++) {
            Market market = new Market().complete("ADAPTED");
            Documents.put(market, document, "CCTP.pdf", Documents.pdf("un"))
                    .then()
                    .statusCode(201);
            String other =
                    copy(market.people.agentToken(), market.consultation()).path("id");
            List<Response> answers = Races.run(List.of(
                    () -> delete(market.people.agentToken(), other),
                    () -> as(market.people.agentToken())
                            .body(Map.of("reference", "C-" + Api.key().substring(0, 12)))
                            .post("/v1/consultations/{id}/copies", market.consultation()),
                    () -> delete(market.people.agentToken(), market.consultation())));
            assertThat(answers.get(1).statusCode()).isIn(201, 404);
            if (answers.get(1).statusCode() == 201) {
                assertThat(read(market.people.agentToken(), answers.get(1).path("id"))
                                .asByteArray())
                        .isEqualTo(Documents.pdf("un"));
            }
        }
    }

    @Test
    void theLastOfThoseDeletedAtOnceTakesTheBytesAlong() {
        Market market = new Market().complete("ADAPTED");
        Set<Path> before = StoredFiles.now();
        Documents.put(market, document, "CCTP.pdf", Documents.pdf("un")).then().statusCode(201);
        List<String> drafts = List.of(
                market.consultation(),
                copy(market.people.agentToken(), market.consultation()).path("id"),
                copy(market.people.agentToken(), market.consultation()).path("id"));
        List<Integer> answers =
                Races.run(drafts.size(), runner -> delete(market.people.agentToken(), drafts.get(runner))
                        .statusCode());
        assertThat(answers).containsOnly(204);
        assertThat(StoredFiles.now()).isEqualTo(before);
    }
}
