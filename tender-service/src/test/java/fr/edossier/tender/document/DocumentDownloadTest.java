package fr.edossier.tender.document;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.document.Documents.ONE;
import static fr.edossier.tender.document.Documents.PATH;
import static fr.edossier.tender.document.Documents.pdf;
import static fr.edossier.tender.document.Documents.put;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Market;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class DocumentDownloadTest {
    private static final byte[] ALPHABET = "abcdefghijklmnopqrstuvwxyz".getBytes(US_ASCII);

    private final UUID document = UUID.randomUUID();

    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private Market withAlphabet() {
        Market market = new Market().complete("ADAPTED");
        put(market, document, "alphabet.txt", ALPHABET).then().statusCode(201);
        return market.publish();
    }

    private Response part(Market market, String range) {
        return given().header("Range", range).get(ONE, market.consultation(), document);
    }

    @Test
    void comesAllInOne() {
        Market market = new Market().complete("ADAPTED");
        put(market, UUID.randomUUID(), "RC.pdf", pdf("un")).then().statusCode(201);
        put(market, UUID.randomUUID(), "RC.pdf", pdf("deux")).then().statusCode(201);
        put(market, UUID.randomUUID(), "Bordereau.csv", "lot;prix\n".getBytes(UTF_8))
                .then()
                .statusCode(201);
        market.publish();
        put(market, UUID.randomUUID(), "Attente.pdf", pdf("trois")).then().statusCode(201);

        Response archive = given().get(PATH + "/archive", market.consultation());
        assertThat(archive.contentType()).isEqualTo("application/zip");
        Map<String, byte[]> files = unzipped(archive.asByteArray());
        assertThat(files).containsOnlyKeys("Bordereau.csv", "RC.pdf", "(2) RC.pdf");
        assertThat(files.get("Bordereau.csv")).isEqualTo("lot;prix\n".getBytes(UTF_8));
        assertThat(List.of(files.get("RC.pdf"), files.get("(2) RC.pdf")))
                .containsExactlyInAnyOrder(pdf("un"), pdf("deux"));
    }

    @Test
    void downloadGoesOnWhereItBroke() {
        Market market = withAlphabet();
        Response whole = given().get(ONE, market.consultation(), document);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        Response rest = given().header("Range", "bytes=20-")
                .header("If-Range", whole.header("ETag"))
                .get(ONE, market.consultation(), document);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asString()).isEqualTo("uvwxyz");
        assertThat(rest.header("Content-Range")).isEqualTo("bytes 20-25/26");
        assertThat(rest.header("Content-Length")).isEqualTo("6");
        assertThat(rest.header("Repr-Digest")).isEqualTo(whole.header("Repr-Digest"));
        assertThat(rest.header("ETag")).isEqualTo(whole.header("ETag"));
        Response first = part(market, "bytes=0-1");
        assertThat(first.asString()).isEqualTo("ab");
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-1/26");
        assertThat(part(market, "bytes=-3").asString()).isEqualTo("xyz");
    }

    @Test
    void anotherContentIsSentFromItsBeginning() {
        Market market = withAlphabet();
        Response other = given().header("Range", "bytes=20-")
                .header("If-Range", "\"99\"")
                .get(ONE, market.consultation(), document);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asByteArray()).isEqualTo(ALPHABET);
        assertThat(part(market, "bytes=0-1,5-6").statusCode()).isEqualTo(200);
    }

    @Test
    void nothingIsBehindTheEnd() {
        Market market = withAlphabet();
        ExpectedProblem.of(416, "RANGE_NOT_SATISFIABLE")
                .fr("Plage hors du fichier", "Le fichier a 26 octets ; la plage demandée commence après.")
                .en("Range outside the file", "The file has 26 bytes; the range asked for begins after them.")
                .require(language -> given().header("Accept-Language", language)
                        .header("Range", "bytes=26-")
                        .get(ONE, market.consultation(), document));
        assertThat(part(market, "bytes=26-").header("Content-Range")).isEqualTo("bytes */26");
    }

    @Test
    void whoeverResumesAnotherContentIsToldWhy() {
        Market market = withAlphabet();
        PlatformProblems.STALE.require(language -> given().header("Accept-Language", language)
                .header("If-Match", "\"99\"")
                .header("Range", "bytes=20-")
                .get(ONE, market.consultation(), document));
    }

    @Test
    void otherSitesReadWhichPartTheyGot() {
        Market market = withAlphabet();
        assertThat(given().header("Origin", "http://localhost:3000")
                        .header("Range", "bytes=20-")
                        .get(ONE, market.consultation(), document)
                        .header("Access-Control-Expose-Headers"))
                .contains("Content-Range", "Accept-Ranges", "Upload-Limit");
    }

    @Test
    void whatTheReaderHasIsNotSentAgain() {
        Market market = withAlphabet();
        String tag = given().get(ONE, market.consultation(), document).header("ETag");
        Response unchanged = given().header("If-None-Match", tag).get(ONE, market.consultation(), document);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asByteArray()).isEmpty();
        Response head = as(market.people.agentToken()).head(ONE, market.consultation(), document);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("26");
        assertThat(head.header("ETag")).isEqualTo(tag);
    }
}
