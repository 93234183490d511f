package fr.edossier.tender.document;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.document.Documents.ONE;
import static fr.edossier.tender.document.Documents.PATH;
import static fr.edossier.tender.document.Documents.UPLOAD;
import static fr.edossier.tender.document.Documents.list;
import static fr.edossier.tender.document.Documents.named;
import static fr.edossier.tender.document.Documents.pdf;
import static fr.edossier.tender.document.Documents.put;
import static fr.edossier.tender.document.Documents.remove;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.tender.StoredFiles;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class DocumentTest {
    private static final String ZERO_DIGEST = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:";
    private static final ExpectedProblem NOT_AMENDABLE = ExpectedProblem.of(409, "CONSULTATION_NOT_AMENDABLE")
            .fr(
                    "Consultation non modifiable",
                    "Seule une consultation publiée peut être modifiée, et jusqu'à la date limite.")
            .en(
                    "Consultation not amendable",
                    "Only a published consultation can be amended, and only until its deadline.");
    private static final ExpectedProblem TOO_MANY = ExpectedProblem.of(422, "TOO_MANY_FILES")
            .fr("Trop de fichiers", "Le nombre de fichiers est limité à 200.")
            .en("Too many files", "The number of files is limited to 200.");

    private static int version(Market market) {
        return as(market.people.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .path("contentVersion");
    }

    /** An amendment that changes nothing else but puts the deadline off by so many days. */
    private static Response amend(Market market, int weeks) {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put(
                "reference",
                as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .path("reference"));
        content.put("deadline", market.deadline.plusSeconds(7 * 86_400L * weeks).toString());
        return as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("content", content, "reason", Api.text("Un cahier des charges précisé")))
                .post("/v1/consultations/{id}/amendments", market.consultation());
    }

    @Test
    void goesPublicWithItsConsultation() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        Response first = put(market, document, "CCTP.pdf", pdf("un"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/documents/" + document);
        Map<String, Object> told = first.jsonPath().getMap("$");
        assertThat(told)
                .containsEntry("name", "CCTP.pdf")
                .containsEntry("mediaType", "application/pdf")
                .containsEntry("number", 1)
                .containsEntry("size", 11)
                .doesNotContainKey("since");
        PlatformProblems.NOT_FOUND.require(
                language -> given().header("Accept-Language", language).get(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(Tokens.agent("AUTRES").sign(), language).get(ONE, market.consultation(), document));

        market.publish();
        assertThat(list(market)).hasSize(1);
        assertThat(list(market).get(0)).containsAllEntriesOf(told).containsEntry("since", 1);
        Response back = given().get(ONE, market.consultation(), document);
        assertThat(back.asByteArray()).isEqualTo(pdf("un"));
        assertThat(back.header("Content-Disposition")).contains("CCTP.pdf");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given().get("/v1/consultations/{id}/versions/1", market.consultation())
                        .<List<String>>path("content.documents.sha256"))
                .containsExactly((String) told.get("sha256"));
        assertThat(Traces.acts(market.consultation())).contains("document.uploaded");
    }

    @Test
    void otherDocumentsNeedAnotherVisa() {
        Market market = new Market().complete("OPEN").giveVisa();
        put(market, UUID.randomUUID(), "CCTP.pdf", pdf("un")).then().statusCode(201);
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}/check", market.consultation())
                        .<List<String>>path("items.code"))
                .contains("VISA_MISSING");
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<Object>path("visa"))
                .isNull();
    }

    @Test
    void theSameUploadAgainIsOne() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        Response first = put(market, document, "RC.pdf", pdf("un"));
        Response again = put(market, document, "RC.pdf", pdf("un"));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(put(market, document, "RC.pdf", pdf("deux")).<Integer>path("number"))
                .isEqualTo(2);
        assertThat(put(market, document, "RC-2.pdf", pdf("deux")).<Integer>path("number"))
                .isEqualTo(3);
    }

    /** So that nobody overwrites or removes what they have not seen. */
    @Test
    void changesAreHeldToWhatTheirAuthorSaw() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        String tag = put(market, document, "RC.pdf", pdf("un")).header("ETag");
        PlatformProblems.TAG_MISSING.require(language -> named(as(market.people.agentToken(), language), "RC.pdf")
                .body(pdf("deux"))
                .put(ONE, market.consultation(), document));
        PlatformProblems.TAG_MISSING.require(
                language -> as(market.people.agentToken(), language).delete(ONE, market.consultation(), document));
        String next = put(market, document, "RC.pdf", pdf("deux")).header("ETag");
        assertThat(next).isNotEqualTo(tag);
        PlatformProblems.STALE.require(language -> named(as(market.people.agentToken(), language), "RC.pdf")
                .header("If-Match", tag)
                .body(pdf("trois"))
                .put(ONE, market.consultation(), document));
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", tag)
                .delete(ONE, market.consultation(), document));
        assertThat(as(market.people.agentToken())
                        .get(ONE, market.consultation(), document)
                        .header("ETag"))
                .isEqualTo(next);
        as(market.people.agentToken())
                .header("If-Match", next)
                .delete(ONE, market.consultation(), document)
                .then()
                .statusCode(204);
        PlatformProblems.STALE.require(language -> named(as(market.people.agentToken(), language), "RC.pdf")
                .header("If-Match", next)
                .body(pdf("trois"))
                .put(ONE, market.consultation(), document));
    }

    @Test
    void waitsForTheAmendmentThatTellsIt() {
        Market market = new Market().complete("ADAPTED");
        UUID kept = UUID.randomUUID();
        UUID dropped = UUID.randomUUID();
        UUID added = UUID.randomUUID();
        put(market, kept, "CCTP.pdf", pdf("un")).then().statusCode(201);
        put(market, dropped, "Annexe.pdf", pdf("annexe")).then().statusCode(201);
        market.publish();
        List<Map<String, Object>> before = list(market);

        put(market, kept, "CCTP.pdf", pdf("une erreur")).then().statusCode(201);
        put(market, kept, "CCTP.pdf", pdf("deux")).then().statusCode(201);
        put(market, added, "Plan.txt", "plan".getBytes(UTF_8)).then().statusCode(201);
        remove(market, dropped).then().statusCode(204);
        assertThat(list(market)).isEqualTo(before);
        assertThat(list(market, Tokens.agent("AUTRES").sign())).isEqualTo(before);
        assertThat(list(market, market.people.agentToken()))
                .extracting(document -> document.get("name") + " " + document.get("number"))
                .containsExactly("CCTP.pdf 3", "Plan.txt 1");
        assertThat(given().get(ONE, market.consultation(), kept).asByteArray()).isEqualTo(pdf("un"));
        PlatformProblems.NOT_FOUND.require(
                language -> given().header("Accept-Language", language).get(ONE, market.consultation(), added));

        amend(market, 1).then().statusCode(200);
        int version = version(market);
        assertThat(list(market))
                .extracting(document -> document.get("name") + " " + document.get("since"))
                .containsExactly("CCTP.pdf " + version, "Plan.txt " + version);
        assertThat(given().get(ONE, market.consultation(), kept).asByteArray()).isEqualTo(pdf("deux"));
        PlatformProblems.NOT_FOUND.require(
                language -> given().header("Accept-Language", language).get(ONE, market.consultation(), dropped));
        assertThat(given().get(UPLOAD, market.consultation(), dropped, 1).asByteArray())
                .isEqualTo(pdf("annexe"));
        assertThat(given().get(UPLOAD, market.consultation(), kept, 1).asByteArray())
                .isEqualTo(pdf("un"));
        PlatformProblems.NOT_FOUND.require(
                language -> given().header("Accept-Language", language).get(UPLOAD, market.consultation(), kept, 2));
        assertThat(as(market.people.agentToken())
                        .get(UPLOAD, market.consultation(), kept, 2)
                        .asByteArray())
                .isEqualTo(pdf("une erreur"));
    }

    /** What came and went between two versions is no change to tell. */
    @Test
    void whatNobodySawIsNoChange() {
        Market market = new Market().published();
        UUID document = UUID.randomUUID();
        put(market, document, "CCTP.pdf", pdf("un")).then().statusCode(201);
        remove(market, document).then().statusCode(204);
        assertThat(amend(market, 0).<String>path("code")).isEqualTo("AMENDMENT_REFUSED");
        assertThat(amend(market, 1).statusCode()).isEqualTo(200);
        assertThat(list(market)).isEmpty();
    }

    @Test
    void isWhatItsNameSays() {
        Market market = new Market().complete("ADAPTED");
        ExpectedProblem.of(422, "CONTENT_TYPE_REFUSED")
                .fr(
                        "Type de fichier refusé",
                        "Le fichier n'est pas d'un type accepté, ou son contenu ne correspond pas à son nom.")
                .en("File type refused", "The file is not of an accepted type, or its content does not match its name.")
                .at(
                        "header",
                        "Content-Disposition",
                        "CONTENT_TYPE_REFUSED",
                        "Le fichier CCTP.pdf contient en réalité : text/plain.",
                        "File CCTP.pdf actually contains: text/plain.")
                .require(language -> put(
                        market,
                        market.people.agentToken(),
                        language,
                        UUID.randomUUID(),
                        "CCTP.pdf",
                        "Du texte".getBytes(US_ASCII)));
        assertThat(list(market, market.people.agentToken())).isEmpty();
    }

    @Test
    void uploadThatWaitsIsTakenBack() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        put(market, document, "CCTP.pdf", pdf("un")).then().statusCode(201);
        market.publish();
        put(market, document, "CCTP.pdf", pdf("une erreur")).then().statusCode(201);
        remove(market, document).then().statusCode(204);
        assertThat(as(market.people.agentToken())
                        .get(ONE, market.consultation(), document)
                        .asByteArray())
                .isEqualTo(pdf("un"));
        assertThat(amend(market, 0).<String>path("code")).isEqualTo("AMENDMENT_REFUSED");
        amend(market, 1).then().statusCode(200);
        assertThat(list(market))
                .singleElement()
                .satisfies(shown -> assertThat(shown).containsEntry("number", 1).containsEntry("since", 1));
        remove(market, document).then().statusCode(204);
        amend(market, 2).then().statusCode(200);
        assertThat(list(market)).isEmpty();
    }

    @Test
    void agentsAloneDoNotChangeDocumentsWithoutMoreTime() {
        Market market = new Market().published();
        put(market, UUID.randomUUID(), "CCTP.pdf", pdf("un")).then().statusCode(201);
        Response refused = amend(market, 0);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("DOCUMENTS_WAITING");
        assertThat(list(market)).isEmpty();
    }

    /** So that nobody stamps or publishes what they have not seen. */
    @Test
    void draftWithOtherDocumentsHasAnotherTag() {
        Market market = new Market().complete("ADAPTED");
        String before = market.etag();
        put(market, UUID.randomUUID(), "CCTP.pdf", pdf("un")).then().statusCode(201);
        assertThat(as(market.people.agentToken())
                        .header("If-Match", before)
                        .header("Idempotency-Key", Api.key())
                        .post("/v1/consultations/{id}/publication", market.consultation())
                        .statusCode())
                .isEqualTo(412);
    }

    /** So that nobody publishes by an amendment what they have not seen. */
    @Test
    void whatWaitsForAnAmendmentGivesAnotherTagToo() {
        Market market = new Market().published();
        String before = market.etag();
        put(market, UUID.randomUUID(), "CCTP.pdf", pdf("un")).then().statusCode(201);
        assertThat(as(market.people.agentToken())
                        .header("If-Match", before)
                        .header("Idempotency-Key", Api.key())
                        .body(Map.of("content", market.content("ADAPTED"), "reason", Api.text("Délai")))
                        .post("/v1/consultations/{id}/amendments", market.consultation())
                        .statusCode())
                .isEqualTo(412);
        assertThat(list(market)).isEmpty();
    }

    @Test
    void deletedDraftLeavesNothingOnDisk() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        Set<Path> before = StoredFiles.now();
        put(market, document, "CCTP.pdf", pdf("un")).then().statusCode(201);
        put(market, document, "CCTP.pdf", pdf("deux")).then().statusCode(201);
        assertThat(StoredFiles.now()).hasSize(before.size() + 2);
        as(market.people.agentToken())
                .header("If-Match", "*")
                .delete("/v1/consultations/{id}", market.consultation())
                .then()
                .statusCode(204);
        assertThat(StoredFiles.now()).isEqualTo(before);
    }

    @Test
    void anotherDigestThanAnnouncedKeepsNothing() {
        Market market = new Market().complete("ADAPTED");
        Response refused = as(market.people.agentToken())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"CCTP.pdf\"")
                .header("Repr-Digest", ZERO_DIGEST)
                .body(pdf("un"))
                .put(ONE, market.consultation(), UUID.randomUUID());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("DIGEST_MISMATCH");
        assertThat(list(market, market.people.agentToken())).isEmpty();
    }

    @Test
    void changesUntilTheDeadline() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        put(market, document, "CCTP.pdf", pdf("un")).then().statusCode(201);
        market.publish();
        assertThat(SuiteClock.at(
                                market.deadline.minusSeconds(10),
                                () -> put(market, UUID.randomUUID(), "A.pdf", pdf("à temps")))
                        .statusCode())
                .isEqualTo(201);
        NOT_AMENDABLE.require(language -> SuiteClock.at(
                market.deadline,
                () -> put(market, market.people.agentToken(), language, document, "B.pdf", pdf("tard"))));
        NOT_AMENDABLE.require(language -> SuiteClock.at(market.deadline, () -> remove(market, language, document)));
        assertThat(SuiteClock.at(market.deadline, () -> given().get(ONE, market.consultation(), document))
                        .asByteArray())
                .isEqualTo(pdf("un"));
    }

    @Test
    void limitIsSaidBeforeAnybodyUploads() {
        Response options = given().options(ONE, UUID.randomUUID(), UUID.randomUUID());
        assertThat(options.header("Upload-Limit")).isEqualTo("max-size=3145728");
        assertThat(options.header("Allow")).contains("PUT");
        assertThat(given().options(PATH, UUID.randomUUID()).header("Upload-Limit"))
                .isNull();
    }

    @Test
    void aConsultationHoldsSoMany() {
        Market market = new Market().complete("ADAPTED");
        UUID first = UUID.randomUUID();
        put(market, first, "0.txt", "0".getBytes(US_ASCII)).then().statusCode(201);
        IntStream.range(1, 200)
                .forEach(number -> put(market, UUID.randomUUID(), number + ".txt", "t".getBytes(US_ASCII))
                        .then()
                        .statusCode(201));
        TOO_MANY.require(language -> put(
                market, market.people.agentToken(), language, UUID.randomUUID(), "plus.txt", "t".getBytes(US_ASCII)));
        assertThat(put(market, first, "0.txt", "zéro".getBytes(UTF_8)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        Market market = new Market().complete("ADAPTED");
        UUID document = UUID.randomUUID();
        PlatformProblems.NOT_FOUND.require(language -> remove(market, language, document));
        put(market, document, "CCTP.pdf", pdf("un")).then().statusCode(201);
        remove(market, document).then().statusCode(204);
        PlatformProblems.NOT_FOUND.require(language -> remove(market, language, document));
    }
}
