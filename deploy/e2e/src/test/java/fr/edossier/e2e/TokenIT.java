package fr.edossier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of the real Keycloak: access tokens are accepted, its other tokens are not. */
class TokenIT {
    private static JsonNode grant() throws Exception {
        String form = "client_id=cli&grant_type=password&username=alice&password=alice&scope=openid";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Suite.stack().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return Call.JSON.readTree(response.body());
    }

    @ParameterizedTest
    @CsvSource({
        "criteria-service, /sandbox/clock",
        "tender-service, /v1/consultations",
        "evaluation-service, /v1/contracts"
    })
    void onlyTheAccessTokenOpensAService(String service, String path) throws Exception {
        JsonNode grant = grant();
        String base = Suite.stack().url(service).toString();
        String access = grant.at("/access_token").asText();
        new Call(base).token(access).get(path).expect(200);
        new Call(base).get(path).expect(401, "UNAUTHENTICATED");
        for (String token : new String[] {
            grant.at("/id_token").asText(),
            grant.at("/refresh_token").asText(),
            "garbage",
            access.substring(0, access.length() - 4) + "AAAA"
        }) {
            new Call(base).token(token).get(path).expect(401, "INVALID_TOKEN");
        }
        String payload = new String(Base64.getUrlDecoder().decode(access.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        JsonNode claims = Call.JSON.readTree(payload);
        assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(300);
    }
}
