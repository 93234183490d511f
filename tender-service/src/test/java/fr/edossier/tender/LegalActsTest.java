package fr.edossier.tender;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acts of legal effect of a consultation's life: each needs a key and the tag of what was seen, and is done once. */
@QuarkusTest
@SuiteTest
class LegalActsTest {
    private final Market market = new Market();

    private enum Act {
        VISA,
        PUBLICATION,
        AMENDMENT,
        ABANDONMENT,
        LOT_ENDING,
        ANSWER_PUBLICATION
    }

    private record Call(
            String token,
            String path,
            @Nullable Object body,
            @Nullable Object other) {}

    private Call call(Act act) {
        return switch (act) {
            case VISA ->
                new Call(
                        Tokens.agent("legal-officer", "ELSEWHERE").sign(),
                        consultation(market.complete("OPEN"), "visa"),
                        null,
                        null);
            case PUBLICATION ->
                new Call(
                        market.people.agentToken(),
                        consultation(market.complete("ADAPTED"), "publication"),
                        null,
                        null);
            case AMENDMENT -> {
                market.published();
                yield new Call(
                        market.people.agentToken(),
                        consultation(market, "amendments"),
                        amendment("Un"),
                        amendment("Deux"));
            }
            case ABANDONMENT -> {
                market.published();
                yield new Call(market.people.agentToken(), consultation(market, "abandonment"), end("Un"), end("Deux"));
            }
            case LOT_ENDING -> {
                market.published();
                yield new Call(
                        market.people.agentToken(),
                        "/v1/lots/" + market.lot() + "/ending",
                        lotEnd("Un"),
                        lotEnd("Deux"));
            }
            case ANSWER_PUBLICATION -> {
                market.published();
                yield new Call(
                        market.people.agentToken(),
                        "/v1/questions/" + answered() + "/publication",
                        Map.of(),
                        Map.of("contentVersion", 2));
            }
        };
    }

    private static String consultation(Market market, String act) {
        return "/v1/consultations/" + market.consultation() + "/" + act;
    }

    private Map<String, Object> amendment(String reason) {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put(
                "reference",
                as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .path("reference"));
        content.put("deadline", market.deadline.plusSeconds(86_400).toString());
        return Map.of("content", content, "reason", Api.text(reason));
    }

    private static Map<String, Object> end(String reason) {
        return Map.of("code", "OTHER", "reason", Api.text(reason));
    }

    private static Map<String, Object> lotEnd(String reason) {
        return Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", Api.text(reason));
    }

    private String answered() {
        String question = as(Tokens.supplier(Organisation.random()).sign())
                .body(Map.of("text", "Une question"))
                .post("/v1/consultations/{id}/questions", market.consultation())
                .path("id");
        as(market.people.agentToken())
                .header("If-Match", "*")
                .body(Map.of("text", Api.text("Une réponse")))
                .put("/v1/questions/{id}/answer", question)
                .then()
                .statusCode(200);
        return question;
    }

    private static RequestSpecification request(Call call, String language, @Nullable Object body) {
        RequestSpecification request = as(call.token(), language);
        return body == null ? request : request.body(body);
    }

    @ParameterizedTest
    @EnumSource
    void needsItsKeyAndTheTagOfWhatWasSeen(Act act) {
        Call call = call(act);
        PlatformProblems.KEY_MISSING.require(language ->
                request(call, language, call.body()).header("If-Match", "*").post(call.path()));
        PlatformProblems.TAG_MISSING.require(language -> request(call, language, call.body())
                .header("Idempotency-Key", Api.key())
                .post(call.path()));
        PlatformProblems.STALE.require(language -> request(call, language, call.body())
                .header("If-Match", "\"999-DRAFT\"")
                .header("Idempotency-Key", Api.key())
                .post(call.path()));
    }

    @ParameterizedTest
    @EnumSource
    void isDoneOnceUnderItsKey(Act act) {
        Call call = call(act);
        String key = Api.key();
        Response first = request(call, "fr", call.body())
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .post(call.path());
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        Response again = request(call, "fr", call.body())
                .header("If-Match", "*")
                .header("Idempotency-Key", key)
                .post(call.path());
        assertThat(again.asString()).isEqualTo(first.asString());
        if (call.other() != null) {
            PlatformProblems.KEY_REUSED.require(language -> request(call, language, call.other())
                    .header("If-Match", "*")
                    .header("Idempotency-Key", key)
                    .post(call.path()));
        }
    }
}
