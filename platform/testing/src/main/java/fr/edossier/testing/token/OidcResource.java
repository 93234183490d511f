package fr.edossier.testing.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces Keycloak in tests: publishes the key of {@link Tokens} on the loopback interface and gives any client a
 * service token by the client credentials grant. Sets {@code quarkus.oidc.auth-server-url} and {@code
 * edossier.oidc.url}.
 */
public final class OidcResource implements QuarkusTestResourceLifecycleManager {
    private static final String ISSUER = "edossier.testing.issuer";
    private static final String REALM = "/realms/edossier";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";
    private static final Pattern CLIENT_ID = Pattern.compile("(?:^|&)client_id=([^&]+)");

    private @Nullable HttpServer server;

    /** @throws IllegalStateException outside a test that runs with this resource */
    static String issuer() {
        String issuer = System.getProperty(ISSUER);
        if (issuer == null) {
            throw new IllegalStateException(
                    "Tokens need a running OidcResource: annotate the test class with @QuarkusTest @SuiteTest");
        }
        return issuer;
    }

    @Override
    public Map<String, String> start() {
        HttpServer started = listen();
        server = started;
        String issuer = "http://127.0.0.1:" + started.getAddress().getPort() + REALM;
        System.setProperty(ISSUER, issuer);
        String jwks = SigningKeys.publicJwks();
        started.createContext(PROTOCOL + "/certs", exchange -> answer(exchange, jwks));
        started.createContext(
                REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery(issuer)));
        started.createContext(PROTOCOL + "/token", exchange -> answer(exchange, serviceToken(exchange)));
        started.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer, "edossier.oidc.url", issuer);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
            System.clearProperty(ISSUER);
        }
    }

    private static HttpServer listen() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String discovery(String issuer) {
        String base = issuer + "/protocol/openid-connect";
        return """
                {"issuer":"%s","jwks_uri":"%s/certs","token_endpoint":"%s/token","authorization_endpoint":"%s/auth",
                "response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, base, base, base);
    }

    private static String serviceToken(HttpExchange exchange) throws IOException {
        String token = Tokens.service(clientId(exchange)).sign();
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token);
    }

    private static String clientId(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            byte[] pair = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            String clientAndSecret = new String(pair, StandardCharsets.UTF_8);
            return clientAndSecret.substring(0, clientAndSecret.indexOf(':'));
        }
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher matcher = CLIENT_ID.matcher(form);
        return matcher.find() ? URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8) : "unknown-client";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
