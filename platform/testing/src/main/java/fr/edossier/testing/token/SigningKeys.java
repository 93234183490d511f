package fr.edossier.testing.token;

import java.util.Base64;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The key that signs the tests' tokens, and a foreign one under the same key id. Both are in system properties, because
 * different class loaders of one JVM may load a test and its test resource; each parses them once.
 */
public final class SigningKeys {
    static final String KEY_ID = "suite";

    private static final RsaJsonWebKey TRUSTED = key("edossier.testing.key.trusted");
    private static final RsaJsonWebKey FOREIGN = key("edossier.testing.key.foreign");

    private SigningKeys() {}

    static RsaJsonWebKey trusted() {
        return TRUSTED;
    }

    static RsaJsonWebKey foreign() {
        return FOREIGN;
    }

    static String publicJwks() {
        return "{\"keys\":[" + trusted().toJson(OutputControlLevel.PUBLIC_ONLY) + "]}";
    }

    /** Returns the public key in PEM format, which an attacker would try as an HMAC secret. */
    static String publicPem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(trusted().getPublicKey().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    private static RsaJsonWebKey key(String property) {
        try {
            return new RsaJsonWebKey(JsonUtil.parseJson(System.getProperties()
                    .computeIfAbsent(property, absent -> generated())
                    .toString()));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String generated() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key.toJson(OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
