package fr.edossier.tender.officer;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.OpeningOfficers.newKey;
import static fr.edossier.tender.OpeningOfficers.prove;
import static fr.edossier.tender.OpeningOfficers.register;
import static fr.edossier.tender.OpeningOfficers.solved;
import static fr.edossier.tender.OpeningOfficers.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.jwk.ECKey;
import fr.edossier.tender.Market;
import fr.edossier.tender.OpeningOfficers;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuiteTest
class OfficerKeyTest {
    private static final String KEYS = "/v1/officer-keys";
    private static final ExpectedProblem KNOWN = ExpectedProblem.of(409, "OFFICER_KEY_KNOWN")
            .fr("Clé déjà connue", "Cette clé est ou a déjà été enregistrée ; créez-en une nouvelle.")
            .en("Key already known", "This key is or was already registered; create a new one.");

    private final String officer = "oscar-" + UUID.randomUUID();
    private final ECKey key = newKey();

    private static Response say(String officer, Response registered, String secret, String language) {
        return as(token(officer), language)
                .header("If-Match", "*")
                .body(Map.of("secret", secret))
                .post(KEYS + "/{id}/proof", registered.<String>path("id"));
    }

    private static List<String> states(String officer) {
        return as(token(officer)).get(KEYS).jsonPath().getList("items.state");
    }

    private static Response revoke(String officer, String id, String language) {
        return as(token(officer), language).header("If-Match", "*").post(KEYS + "/{id}/revocation", id);
    }

    @Test
    void keyIsInForceOnceItsHolderReadTheChallenge() throws Exception {
        Response registered = register(officer, key);
        registered.then().statusCode(201);
        assertThat(registered.header("Location")).endsWith(KEYS + "/" + registered.path("id"));
        assertThat(registered.<String>path("state")).isEqualTo("PENDING");
        assertThat(registered.<String>path("officer")).isEqualTo(officer);
        assertThat(registered.<String>path("thumbprint"))
                .isEqualTo(key.computeThumbprint().toString());
        assertThat(registered.<Map<String, Object>>path("jwk"))
                .isEqualTo(key.toPublicJWK().toJSONObject());
        JWEObject challenge = JWEObject.parse(registered.path("challenge"));
        assertThat(challenge.getHeader().getAlgorithm().getName()).isEqualTo("ECDH-ES+A256KW");
        assertThat(challenge.getHeader().getEncryptionMethod().getName()).isEqualTo("A256GCM");
        assertThat(challenge.getHeader().getKeyID()).isEqualTo(registered.path("thumbprint"));
        Response proven = prove(officer, key, registered);
        proven.then().statusCode(200);
        assertThat(proven.<String>path("state")).isEqualTo("ACTIVE");
        assertThat(proven.jsonPath().getMap("$")).doesNotContainKeys("challenge", "proofUntil");
        Response read = as(token(officer)).get(KEYS + "/{id}", registered.<String>path("id"));
        assertThat(read.jsonPath().getMap("$")).isEqualTo(proven.jsonPath().getMap("$"));
        assertThat(read.header("ETag")).isEqualTo(proven.header("ETag"));
        assertThat(Traces.acts(registered.path("id"))).containsExactly("officer-key.registered", "officer-key.proven");
    }

    @Test
    void challengeIsShownOnceAndNeverKept() {
        Response registered = register(officer, key);
        Response read = as(token(officer)).get(KEYS + "/{id}", registered.<String>path("id"));
        assertThat(read.jsonPath().getMap("$")).doesNotContainKey("challenge");
        assertThat(read.asString()).doesNotContain(solved(key, registered.path("challenge")));
        assertThat(Traces.trail(registered.path("id")).toString())
                .doesNotContain(solved(key, registered.path("challenge")));
    }

    @Test
    void aLaterKeyTakesThePlaceOfTheOneBefore() {
        prove(officer, key, register(officer, key)).then().statusCode(200);
        ECKey next = newKey();
        Response registered = register(officer, next);
        assertThat(states(officer)).containsExactly("PENDING", "ACTIVE");
        prove(officer, next, registered).then().statusCode(200);
        assertThat(states(officer)).containsExactly("ACTIVE", "REPLACED");
    }

    @Test
    void whatWasNotProvenIsForgottenWhenTheNextComes() {
        Response first = register(officer, newKey());
        register(officer, newKey()).then().statusCode(201);
        assertThat(states(officer)).containsExactly("PENDING");
        PlatformProblems.NOT_FOUND.require(language -> say(officer, first, "anything", language));
    }

    @Test
    void oneKeyIsNeverThatOfTwoOfficersNorOneTwice() {
        Response ours = register(officer, key);
        String other = "oona-" + UUID.randomUUID();
        Response theirs = register(other, key);
        theirs.then().statusCode(201);
        prove(officer, key, ours).then().statusCode(200);
        KNOWN.require(language -> say(other, theirs, solved(key, theirs.path("challenge")), language));
        ExpectedProblem known = KNOWN.at(
                "pointer",
                "/jwk",
                "OFFICER_KEY_KNOWN",
                "Cette clé est ou a déjà été enregistrée.",
                "This key is or was already registered.");
        known.require(language ->
                as(token(other), language).body(OpeningOfficers.body(key)).post(KEYS));
        revoke(officer, ours.path("id"), "fr").then().statusCode(200);
        known.require(language ->
                as(token(officer), language).body(OpeningOfficers.body(key)).post(KEYS));
    }

    /** Of a coordinate's last letter two bits say nothing. */
    @Test
    void anotherSpellingIsTheSameKey() {
        Response registered = register(officer, key);
        prove(officer, key, registered).then().statusCode(200);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String x = key.getX().toString();
        char last = letters.charAt(letters.indexOf(x.charAt(42)) + 1);
        Map<String, Object> respelt = new HashMap<>(key.toPublicJWK().toJSONObject());
        respelt.put("x", x.substring(0, 42) + last);
        String other = "oona-" + UUID.randomUUID();
        Response refused = as(token(other)).body(Map.of("jwk", respelt)).post(KEYS);
        assertThat(refused.<String>path("code")).isEqualTo("OFFICER_KEY_KNOWN");
    }

    @Test
    void ofTwoWhoProveOneKeyAtOnceOneHasIt() {
        List<String> officers = List.of(officer, "oona-" + UUID.randomUUID());
        List<Response> pending =
                officers.stream().map(one -> register(one, key)).toList();
        List<Integer> answers =
                Races.run(officers.size(), runner -> prove(officers.get(runner), key, pending.get(runner))
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void onlyTheChallengesOwnWordsProve() {
        Response registered = register(officer, key);
        ExpectedProblem.of(422, "PROOF_WRONG")
                .fr("Preuve incorrecte", "Le texte transmis n'est pas celui du défi déchiffré.")
                .en("Incorrect proof", "The text sent is not the decrypted challenge.")
                .at(
                        "pointer",
                        "/secret",
                        "PROOF_WRONG",
                        "Ce texte n'est pas celui du défi.",
                        "This is not the text of the challenge.")
                .require(language -> say(officer, registered, "something else", language));
        prove(officer, key, registered).then().statusCode(200);
        ExpectedProblem.of(409, "OFFICER_KEY_PROVEN")
                .fr("Clé déjà prouvée", "La détention de cette clé a déjà été prouvée.")
                .en("Key already proven", "Possession of this key has already been proven.")
                .require(language -> say(officer, registered, solved(key, registered.path("challenge")), language));
    }

    @Test
    void proofIsDueWithinAQuarterOfAnHour() {
        Response registered = register(officer, key);
        Instant until = Instant.parse(registered.path("proofUntil"));
        String secret = solved(key, registered.path("challenge"));
        try (SuiteClock late = SuiteClock.at(until.plusSeconds(1))) {
            ExpectedProblem.of(409, "PROOF_EXPIRED")
                    .fr(
                            "Délai de preuve expiré",
                            "La clé devait être prouvée au plus tard le " + until + " ; enregistrez-la de nouveau.")
                    .en("Time for the proof expired", "The key had to be proven by " + until + "; register it again.")
                    .require(language -> say(officer, registered, secret, language));
        }
        try (SuiteClock still = SuiteClock.at(until.minusSeconds(2))) {
            say(officer, registered, secret, "fr").then().statusCode(200);
        }
    }

    @Test
    void aLostKeyIsInForceNoMore() {
        Response registered = register(officer, key);
        ExpectedProblem notActive = ExpectedProblem.of(409, "OFFICER_KEY_NOT_ACTIVE")
                .fr("Clé qui n'est pas en service", "Seule une clé en service peut être révoquée.")
                .en("Key not in force", "Only a key in force can be revoked.");
        notActive.require(language -> revoke(officer, registered.path("id"), language));
        prove(officer, key, registered).then().statusCode(200);
        Response revoked = revoke(officer, registered.path("id"), "fr");
        assertThat(revoked.<String>path("state")).isEqualTo("REVOKED");
        assertThat(revoked.<String>path("endedAt")).isNotNull();
        notActive.require(language -> revoke(officer, registered.path("id"), language));
        assertThat(Traces.acts(registered.path("id")))
                .containsExactly("officer-key.registered", "officer-key.proven", "officer-key.revoked");
    }

    @Test
    void changesAreHeldToWhatTheirAuthorSaw() {
        Response registered = register(officer, key);
        Map<String, String> secret = Map.of("secret", solved(key, registered.path("challenge")));
        String id = registered.path("id");
        as(token(officer)).body(secret).post(KEYS + "/{id}/proof", id).then().statusCode(428);
        as(token(officer))
                .header("If-Match", "\"99\"")
                .body(secret)
                .post(KEYS + "/{id}/proof", id)
                .then()
                .statusCode(412);
        as(token(officer)).post(KEYS + "/{id}/revocation", id).then().statusCode(428);
        as(token(officer))
                .header("If-Match", "\"99\"")
                .post(KEYS + "/{id}/revocation", id)
                .then()
                .statusCode(412);
        assertThat(states(officer)).containsExactly("PENDING");
    }

    @ParameterizedTest
    @CsvSource({"kty, RSA", "crv, P-384", "x, short", "y, ++++"})
    void anotherKindOfKeyIsMalformed(String member, String value) {
        Map<String, Object> jwk = new HashMap<>(key.toPublicJWK().toJSONObject());
        jwk.put(member, value);
        Response refused = as(token(officer)).body(Map.of("jwk", jwk)).post(KEYS);
        refused.then().statusCode(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/jwk/" + member);
    }

    @Test
    void thePrivatePartIsRefusedAndNotRepeated() {
        Response refused =
                as(token(officer)).body(Map.of("jwk", key.toJSONObject())).post(KEYS);
        refused.then().statusCode(400);
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/jwk/d");
        assertThat(refused.asString()).doesNotContain(key.getD().toString());
    }

    @Test
    void aPointOffTheCurveIsNoKey() {
        Map<String, Object> jwk = new HashMap<>(key.toPublicJWK().toJSONObject());
        jwk.put("y", jwk.get("x"));
        ExpectedProblem.of(422, "OFFICER_KEY_REFUSED")
                .fr("Clé refusée", "Ce n'est pas une clé publique utilisable.")
                .en("Key refused", "This is not a usable public key.")
                .at(
                        "pointer",
                        "/jwk",
                        "NOT_ON_CURVE",
                        "Ce point n'est pas sur la courbe P-256.",
                        "This point is not on the curve P-256.")
                .require(language ->
                        as(token(officer), language).body(Map.of("jwk", jwk)).post(KEYS));
    }

    @Test
    void whoChoosesOfficersSeesTheKeysInForce() {
        Response active = register(officer, key);
        prove(officer, key, active).then().statusCode(200);
        Response pending = register(officer, newKey());
        List<String> seen = new ArrayList<>();
        String agent = Tokens.agent("ACHATS").sign();
        String path = KEYS + "?limit=100";
        while (path != null && !seen.contains(active.<String>path("id"))) {
            Response page = as(agent).get(path);
            seen.addAll(page.jsonPath().getList("items.id"));
            assertThat(page.jsonPath().getList("items.state")).containsOnly("ACTIVE");
            String next = page.path("next");
            path = next == null ? null : KEYS + "?limit=100&cursor=" + next;
        }
        assertThat(seen).contains(active.<String>path("id")).doesNotContain(pending.<String>path("id"));
    }

    @Test
    void ownKeysAreListedByPages() {
        prove(officer, key, register(officer, key)).then().statusCode(200);
        register(officer, newKey()).then().statusCode(201);
        Response first = as(token(officer)).get(KEYS + "?limit=1");
        assertThat(first.jsonPath().getList("items.state")).isEqualTo(List.of("PENDING"));
        Response second = as(token(officer)).get(KEYS + "?limit=1&cursor=" + first.path("next"));
        assertThat(second.jsonPath().getList("items.state")).isEqualTo(List.of("ACTIVE"));
        assertThat(second.<String>path("next")).isNull();
    }

    @Test
    void consultationIsNotPublishedWhileAnOfficerHasNoKey() {
        Market market = new Market();
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("openingOfficers", List.of(market.people.officer1, officer));
        market.drafted(content)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        Response check = as(market.people.agentToken()).get("/v1/consultations/{id}/check", market.consultation());
        assertThat(check.<Boolean>path("publishable")).isFalse();
        assertThat(check.jsonPath().<Map<String, Object>>getList("items"))
                .filteredOn("code", "OFFICER_WITHOUT_KEY")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .containsEntry("pointer", "/openingOfficers/1")
                            .containsEntry("severity", "BLOCKING");
                    assertThat(finding.get("text").toString()).contains(officer);
                });
        OpeningOfficers.hasKey(officer);
        market.publish();
        Response own = as(token(officer)).get(KEYS);
        revoke(officer, own.path("items[0].id"), "fr").then().statusCode(200);
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<String>path("status"))
                .isEqualTo("PUBLISHED");
    }
}
