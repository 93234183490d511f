package fr.edossier.platform.caller;

import static fr.edossier.testing.OpenApiCheck.off;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.matrix.TokenRefusals;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class TokensAtTheDoorTest implements TokenRefusals {
    @Override
    public String protectedPath() {
        return "/v1/samples";
    }

    private static JsonPath me(String token) {
        return off().auth().oauth2(token).get("/v1/samples/callers/me").jsonPath();
    }

    @Test
    void theCallerIsWhoTheTokenSays() {
        JsonPath alice = me(Tokens.of(DemoUser.ALICE).sign());
        assertThat(alice.getString("name")).isEqualTo("alice");
        assertThat(alice.getString("department")).isEqualTo("ACHATS");
        assertThat(alice.getString("organisation")).contains("alias=region");
    }

    @Test
    void somebodyOfTwoOrganisationsActsForNone() {
        String token = Tokens.of(DemoUser.ALICE)
                .claim("organization", Map.of("a", Map.of("id", "1"), "b", Map.of("id", "2")))
                .sign();
        assertThat(me(token).getString("organisation")).isEqualTo("null");
    }

    /** The cache finds verified tokens by their hash and must not confuse two of them. */
    @Test
    void rememberedTokensDoNotMixUp() {
        String alice = Tokens.of(DemoUser.ALICE).sign();
        String bruno = Tokens.of(DemoUser.BRUNO).sign();
        for (int round = 0; round < 3; round++) {
            assertThat(me(alice).getString("name")).isEqualTo("alice");
            assertThat(me(bruno).getString("name")).isEqualTo("bruno");
            assertThat(off().auth().oauth2(alice + "x").get(protectedPath()).statusCode())
                    .isEqualTo(401);
        }
    }
}
