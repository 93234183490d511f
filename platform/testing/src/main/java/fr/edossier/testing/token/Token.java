package fr.edossier.testing.token;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Builder of an access token with the claims of Keycloak; {@link Tokens} creates it, and tests change it before they
 * sign it.
 */
public final class Token {
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Instant issuedAt = Instant.now();
    private @Nullable Duration lifetime = Duration.ofMinutes(5);
    private String algorithm = AlgorithmIdentifiers.RSA_USING_SHA256;
    private boolean foreignKey;

    Token(String subject, String userName) {
        claim("iss", OidcResource.issuer());
        subject(subject);
        type("Bearer");
        claim("azp", "cli");
        audience("criteria-service", "tender-service", "evaluation-service");
        claim("preferred_username", userName);
    }

    /** Replaces the roles. */
    public Token role(String... roles) {
        return claim("realm_access", Map.of("roles", List.of(roles)));
    }

    public Token name(@Nullable String fullName) {
        return claim("name", fullName);
    }

    public Token department(@Nullable String department) {
        return claim("department", department);
    }

    public Token organisation(@Nullable Organisation organisation) {
        return claim(
                "organization",
                organisation == null
                        ? null
                        : Map.of(
                                organisation.alias(),
                                Map.of("id", organisation.id(), "siret", List.of(organisation.siret()))));
    }

    public Token audience(String... audience) {
        return claim("aud", List.of(audience));
    }

    public Token issuer(String issuer) {
        return claim("iss", issuer);
    }

    public Token subject(@Nullable String subject) {
        return claim("sub", subject);
    }

    /** Sets the claim {@code typ}. */
    public Token type(@Nullable String type) {
        return claim("typ", type);
    }

    /** Sets the lifetime; null for a token that never expires. */
    public Token lifetime(@Nullable Duration newLifetime) {
        lifetime = newLifetime;
        return this;
    }

    public Token issuedAt(Instant instant) {
        issuedAt = instant;
        return this;
    }

    /** Sets a claim; null removes it. */
    public Token claim(String claim, @Nullable Object value) {
        if (value == null) {
            claims.remove(claim);
        } else {
            claims.put(claim, value);
        }
        return this;
    }

    /**
     * Sets the algorithm: {@code none} leaves the signature empty; HMAC algorithms use the text of the public key as
     * their secret.
     */
    public Token algorithm(String newAlgorithm) {
        algorithm = newAlgorithm;
        return this;
    }

    /** Signs with an unpublished key, under the key id of the published one. */
    public Token foreignKey() {
        foreignKey = true;
        return this;
    }

    public String sign() {
        Map<String, Object> payload = new LinkedHashMap<>(claims);
        payload.put("iat", issuedAt.getEpochSecond());
        if (lifetime != null) {
            payload.put("exp", issuedAt.plus(lifetime).getEpochSecond());
        }
        payload.put("jti", UUID.randomUUID().toString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(SigningKeys.KEY_ID);
        signature.setHeader(HeaderParameterNames.TYPE, "JWT");
        signature.setPayload(JsonUtil.toJson(payload));
        Key key = key();
        if (key != null) {
            signature.setKey(key);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Key key() {
        if (algorithm.equals(AlgorithmIdentifiers.NONE)) {
            return null;
        }
        if (algorithm.startsWith("HS")) {
            return new HmacKey(SigningKeys.publicPem().getBytes(StandardCharsets.UTF_8));
        }
        return (foreignKey ? SigningKeys.foreign() : SigningKeys.trusted()).getPrivateKey();
    }
}
