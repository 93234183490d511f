package fr.edossier.tender;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may keep what is published: anybody's caches what anybody reads, and what a caller alone reads at most the caller's. */
@QuarkusTest
@SuiteTest
class PublishedCachingTest {
    private final Market market = new Market();
    private final UUID document = UUID.randomUUID();

    private Market documented() {
        market.complete("ADAPTED");
        as(market.people.agentToken())
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"CCTP.txt\"")
                .body("texte".getBytes(StandardCharsets.UTF_8))
                .put("/v1/consultations/{id}/documents/{document}", market.consultation(), document)
                .then()
                .statusCode(201);
        return market;
    }

    private Response read(RequestSpecification caller, String path) {
        Response read = caller.accept("*/*")
                .get(path.replace("{id}", market.consultation())
                        .replace("{lot}", market.lot())
                        .replace("{requirement}", market.requirement(0))
                        .replace("{document}", document.toString()));
        assertThat(read.statusCode()).isEqualTo(200);
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/consultations/{id}",
                "/v1/consultations/{id}/calendar",
                "/v1/consultations/{id}/versions",
                "/v1/consultations/{id}/versions/1",
                "/v1/consultations/{id}/documents",
                "/v1/consultations/{id}/documents/{document}",
                "/v1/lots/{lot}",
                "/v1/lots/{lot}/requirements",
                "/v1/requirements/{requirement}"
            })
    void publicIsKeptByAllAndTheRestByItsReader(String path) {
        documented().publish();
        Response forAll = read(given(), path);
        assertThat(forAll.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(forAll.headers().getValues("Vary")).contains("Authorization");
        assertThat(forAll.header("ETag")).isNotNull();
        assertThat(read(as(market.people.agentToken()), path).header("Cache-Control"))
                .isIn("private, no-cache", "no-store");
        assertThat(read(as(Tokens.supplier(Organisation.random()).sign()), path).header("Cache-Control"))
                .isIn("private, no-cache", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/consultations/{id}",
                "/v1/consultations/{id}/calendar",
                "/v1/consultations/{id}/documents",
                "/v1/consultations/{id}/documents/{document}",
                "/v1/lots/{lot}",
                "/v1/lots/{lot}/requirements",
                "/v1/requirements/{requirement}"
            })
    void draftsAreKeptByNobody(String path) {
        documented();
        assertThat(read(as(market.people.agentToken()), path).header("Cache-Control"))
                .isEqualTo("no-store");
    }
}
