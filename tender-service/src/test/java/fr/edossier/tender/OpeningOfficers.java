package fr.edossier.tender;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fr.edossier.testing.token.Tokens;
import io.restassured.response.Response;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The officers of every market, who have registered their keys once one is published. */
public final class OpeningOfficers {
    public static final String OLGA = unique("olga");
    public static final String OMAR = unique("omar");
    public static final String OTTO = unique("otto");

    private static final Set<String> WITH_KEY = new HashSet<>();

    private OpeningOfficers() {}

    public static String unique(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static String token(String officer) {
        return Tokens.agent("opening-officer", "ACHATS")
                .claim("preferred_username", officer)
                .claim("sub", "subject of " + officer)
                .sign();
    }

    static void haveKeys() {
        List.of(OLGA, OMAR, OTTO).forEach(OpeningOfficers::hasKey);
    }

    /** Registers a key for an officer who has none yet. */
    public static void hasKey(String officer) {
        synchronized (WITH_KEY) {
            if (WITH_KEY.add(officer)) {
                ECKey key = newKey();
                prove(officer, key, register(officer, key)).then().statusCode(200);
            }
        }
    }

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Response register(String officer, ECKey key) {
        return Api.as(token(officer)).body(body(key)).post("/v1/officer-keys");
    }

    public static Map<String, Object> body(ECKey key) {
        return Map.of("jwk", key.toPublicJWK().toJSONObject());
    }

    public static Response prove(String officer, ECKey key, Response registered) {
        return Api.as(token(officer))
                .header("If-Match", registered.header("ETag"))
                .body(Map.of("secret", solved(key, registered.path("challenge"))))
                .post("/v1/officer-keys/{id}/proof", registered.<String>path("id"));
    }

    public static String solved(ECKey key, String challenge) {
        try {
            JWEObject jwe = JWEObject.parse(challenge);
            jwe.decrypt(new ECDHDecrypter(key));
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
