package fr.edossier.platform.web;

import static fr.edossier.testing.OpenApiCheck.off;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class FrontDoorTest {
    @TestHTTPResource
    URI address;

    /** Sends the target unchanged; an HTTP client would normalise it. */
    private String raw(String target) throws IOException {
        return raw("GET", target, Tokens.of(DemoUser.ALICE).sign());
    }

    private String raw(String method, String target, String token) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/samples;x=1",
                "/v1/samples%3Bx",
                "/v1%2Fsamples",
                "/v1/samples%5c..",
                "/v1/./samples",
                "/v1/../v1/samples",
                "/v1/%2e%2e/samples",
                "//v1/samples",
                "/v1//samples",
                "/v1/samples%00",
                "/v1/samples%0a",
                "/v1/samples%c3%a9",
                "/v1/sampl\u00e9s",
                "/v1/samples%25252f"
            })
    void ambiguousPathsAreRefusedBeforeRouting(String target) throws IOException {
        assertThat(raw(target)).startsWith("HTTP/1.1 400").contains("urn:edossier:problem:invalid-path");
    }

    /** The HTTP server itself closes the connection on invalid request targets, before any filter. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1\\samples", "/v1/samples%", "/v1/samples%zz"})
    void targetsThatAreNoUriAreRefusedByTheServerItself(String target) throws IOException {
        assertThat(raw(target)).startsWith("HTTP/1.1 400");
    }

    @Test
    void plainPathsPass() throws IOException {
        assertThat(raw("/v1/samples")).startsWith("HTTP/1.1 200");
        assertThat(raw("/v1/samples?limit=3&x=%2F;..")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "200, GET, /v1/samples",
        "400, GET, /v1/samples%00",
        "401, POST, /v1/samples/00000000-0000-7000-8000-000000000001/publication",
        "404, GET, /v1/nowhere",
        "405, PATCH, /v1/samples"
    })
    void fixedHeadersAreOnAnswersAndRefusals(int status, String method, String target) throws IOException {
        String token = status == 401 ? "forged" : Tokens.of(DemoUser.ALICE).sign();
        assertThat(raw(method, target, token))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nX-Content-Type-Options: nosniff\r\n")
                .containsIgnoringCase("\r\nStrict-Transport-Security: max-age=31536000; includeSubDomains\r\n")
                .containsIgnoringCase("\r\nReferrer-Policy: no-referrer\r\n")
                .containsIgnoringCase("\r\nX-Frame-Options: DENY\r\n");
    }

    @Test
    void everyResponseCarriesTheSafetyHeaders() {
        Response response = off().get("/v1/samples/" + UUID.randomUUID());
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Strict-Transport-Security")).contains("max-age=");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Server")).isNull();
        assertThat(response.header("Vary")).contains("Accept-Language");
    }

    @Test
    void aGivenTraceIsContinuedAndAMissingOneBegun() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(off().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .get("/v1/samples")
                        .header("traceresponse"))
                .matches("00-" + trace + "-[0-9a-f]{16}-01");
        assertThat(off().header("traceparent", "garbage").get("/v1/samples").header("traceresponse"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void headAndOptionsWork() {
        String token = Tokens.of(DemoUser.ALICE).sign();
        Response head = off().auth().oauth2(token).head("/v1/samples/" + UUID.randomUUID());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo("\"7\"");
        assertThat(head.body().asByteArray()).isEmpty();
        assertThat(off().options("/v1/samples").header("Allow")).contains("GET", "POST");
    }

    @Test
    void onlyListedOriginsAreAllowed() {
        assertThat(off().header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "GET")
                        .options("/v1/samples")
                        .header("Access-Control-Allow-Origin"))
                .isEqualTo("http://localhost:3000");
        assertThat(off().header("Origin", "http://elsewhere.example")
                        .header("Access-Control-Request-Method", "GET")
                        .options("/v1/samples")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }

    @Test
    void theApiPageIsServedWithItsOwnPolicy() {
        Response page = off().get("/docs/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("swagger-ui");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    }
}
