package fr.edossier.testing.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final OidcResource OIDC = new OidcResource();
    private static String issuer = "";

    @BeforeAll
    static void start() {
        issuer = String.valueOf(OIDC.start().get("quarkus.oidc.auth-server-url"));
    }

    @AfterAll
    static void stop() {
        OIDC.stop();
    }

    @Test
    void carriesTheClaimsOfAnAgent() throws InvalidJwtException {
        assertThat(verified(Tokens.of(DemoUser.BRUNO)))
                .containsEntry("iss", issuer)
                .containsEntry("sub", DemoUser.BRUNO.subject())
                .containsEntry("typ", "Bearer")
                .containsEntry("azp", "cli")
                .containsEntry("aud", List.of("criteria-service", "tender-service", "evaluation-service"))
                .containsEntry("preferred_username", "bruno")
                .containsEntry("name", "Bruno Berthier")
                .containsEntry("realm_access", Map.of("roles", List.of("procurement-agent")))
                .containsEntry("department", "LYCEES")
                .containsEntry(
                        "organization",
                        Map.of(
                                "region",
                                Map.of("id", Organisation.REGION.id(), "siret", List.of(Organisation.REGION.siret()))))
                .containsKeys("jti", "iat", "exp")
                .satisfies(claims -> assertThat((Long) claims.get("exp") - (Long) claims.get("iat"))
                        .isEqualTo(300));
    }

    @Test
    void supplierHasNoDepartment() throws InvalidJwtException {
        Organisation organisation = Organisation.random();

        assertThat(verified(Tokens.supplier(organisation)))
                .doesNotContainKey("department")
                .extracting("organization")
                .isEqualTo(Map.of(
                        organisation.alias(), Map.of("id", organisation.id(), "siret", List.of(organisation.siret()))));
    }

    @Test
    void serviceHasItsRoleAndNoOrganisation() throws InvalidJwtException {
        assertThat(verified(Tokens.service("evaluation-service")))
                .containsEntry("azp", "evaluation-service")
                .containsEntry("realm_access", Map.of("roles", List.of("service")))
                .doesNotContainKeys("organization", "department");
    }

    @Test
    void tokenEndpointGivesAServiceToken() throws IOException, InterruptedException, JoseException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString("tender-service:secret".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();

        Map<String, Object> answer = JsonUtil.parseJson(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());

        assertThat(strict())
                .satisfies(consumer -> assertThat(consumer.processToClaims(String.valueOf(answer.get("access_token")))
                                .getClaimsMap())
                        .containsEntry("azp", "tender-service"));
    }

    @ParameterizedTest
    @EnumSource
    void strictVerifierRefusesEveryBrokenToken(BrokenToken broken) {
        assertThatThrownBy(() -> {
                    JwtClaims claims = strict().processToClaims(broken.token());
                    assertThat(claims.getClaimValue("typ")).as("type").isEqualTo("Bearer");
                })
                .isInstanceOfAny(InvalidJwtException.class, AssertionError.class);
    }

    @Test
    void randomSiretsPassTheLuhnCheck() {
        assertThat(List.of(Organisation.random(), Organisation.random(), Organisation.REGION))
                .allSatisfy(organisation ->
                        assertThat(luhnSum(organisation.siret()) % 10).isZero());
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum;
    }

    private static Map<String, Object> verified(Token token) throws InvalidJwtException {
        return strict().processToClaims(token.sign()).getClaimsMap();
    }

    private static JwtConsumer strict() {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer + "/protocol/openid-connect/certs")))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
                .setExpectedIssuer(issuer)
                .setExpectedAudience("tender-service")
                .setRequireSubject()
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(15)
                .setIssuedAtRestrictions(10, 900)
                .build();
    }
}
