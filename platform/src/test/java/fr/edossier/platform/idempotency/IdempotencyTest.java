package fr.edossier.platform.idempotency;

import static fr.edossier.testing.OpenApiCheck.off;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.sample.SampleService;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class IdempotencyTest {
    private static Response publish(DemoUser user, UUID id, String key) {
        return off().auth()
                .oauth2(Tokens.of(user).sign())
                .header("Idempotency-Key", key)
                .post("/v1/samples/{id}/publication", id);
    }

    @Test
    void theSameKeyGivesTheVerySameAnswer() {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        String first = publish(DemoUser.ALICE, id, key).asString();
        assertThat(publish(DemoUser.ALICE, id, key).asString()).isEqualTo(first);
        assertThat(publish(DemoUser.BRUNO, id, key).asString())
                .as("another caller")
                .isNotEqualTo(first);
        assertThat(publish(DemoUser.ALICE, id, UUID.randomUUID().toString()).asString())
                .as("another key")
                .isNotEqualTo(first);
    }

    @Test
    void anActRacingItselfIsDoneOnce() {
        UUID id = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        List<String> answers =
                Races.run(8, runner -> publish(DemoUser.ALICE, id, key).asString());
        assertThat(answers).hasSize(8).containsOnly(answers.get(0));
        assertThat(answers.get(0)).contains(id.toString());
        assertThat(entries(id)).isEqualTo(1);
    }

    @Test
    void aRefusedActLeavesNothingBehind() {
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(publish(DemoUser.ALICE, SampleService.REFUSED, key).statusCode())
                    .isEqualTo(409);
        }
        assertThat(off().auth()
                        .oauth2(Tokens.of(DemoUser.AUDREY).sign())
                        .get("/v1/audit-trails/{id}", SampleService.REFUSED)
                        .statusCode())
                .isEqualTo(404);
        assertThat(publish(DemoUser.ALICE, UUID.randomUUID(), key).statusCode())
                .as("the key is still free")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Clé d'idempotence déjà employée | Cette clé a déjà servi à une autre requête. | Employez une nouvelle clé.",
                "en | Idempotency key already used | This key has already served for another request. | Use a new key."
            })
    void theSameKeyForSomethingElseIsRefused(String language, String title, String detail, String fault) {
        String key = UUID.randomUUID().toString();
        publish(DemoUser.ALICE, UUID.randomUUID(), key).then().statusCode(200);
        Response refused = off().auth()
                .oauth2(Tokens.of(DemoUser.ALICE).sign())
                .header("Accept-Language", language)
                .header("Idempotency-Key", key)
                .post("/v1/samples/{id}/publication", UUID.randomUUID());
        assertThat(refused.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "type",
                        "urn:edossier:problem:idempotency-key-reused",
                        "title",
                        title,
                        "status",
                        422,
                        "detail",
                        detail,
                        "code",
                        "IDEMPOTENCY_KEY_REUSED",
                        "errors",
                        List.of(Map.of("header", "Idempotency-Key", "code", "KEY_REUSED", "detail", fault))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Clé d'idempotence requise | Cet acte a un effet juridique : donnez-lui une clé dans l'en-tête Idempotency-Key. | L'en-tête Idempotency-Key est requis. | L'en-tête Idempotency-Key est mal formé.",
                "en | Idempotency key required | This act has legal effect: give it a key in the Idempotency-Key header. | The Idempotency-Key header is required. | The Idempotency-Key header is malformed."
            })
    void aMissingOrMalformedKeyIsRefused(
            String language, String title, String detail, String missing, String malformed) {
        Response without = off().auth()
                .oauth2(Tokens.of(DemoUser.ALICE).sign())
                .header("Accept-Language", language)
                .post("/v1/samples/{id}/publication", UUID.randomUUID());
        assertThat(without.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "type",
                        "urn:edossier:problem:idempotency-key-required",
                        "title",
                        title,
                        "status",
                        400,
                        "detail",
                        detail,
                        "code",
                        "IDEMPOTENCY_KEY_REQUIRED",
                        "errors",
                        List.of(Map.of("header", "Idempotency-Key", "code", "HEADER_MISSING", "detail", missing))));
        for (String key : List.of("with space", "x".repeat(256))) {
            Response bad = off().auth()
                    .oauth2(Tokens.of(DemoUser.ALICE).sign())
                    .header("Accept-Language", language)
                    .header("Idempotency-Key", key)
                    .post("/v1/samples/{id}/publication", UUID.randomUUID());
            assertThat(bad.statusCode()).isEqualTo(400);
            assertThat(bad.jsonPath().getString("errors[0].detail")).isEqualTo(malformed);
        }
    }

    private static int entries(UUID subject) {
        return off().auth()
                .oauth2(Tokens.of(DemoUser.AUDREY).sign())
                .get("/v1/audit-trails/{id}", subject)
                .jsonPath()
                .getList("entries")
                .size();
    }
}
