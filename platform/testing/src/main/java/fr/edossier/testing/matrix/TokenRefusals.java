package fr.edossier.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.edossier.testing.token.BrokenToken;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.restassured.RestAssured;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks that requests without a valid token get 401 with the whole problem, in French and English. */
public interface TokenRefusals {
    /** Returns a path that answers a GET of a procurement agent with anything but 401. */
    String protectedPath();

    @TestFactory
    default Stream<DynamicTest> refusesEveryBadToken() {
        Stream<DynamicTest> absent = Stream.of(Refusal.ABSENT_FR, Refusal.ABSENT_EN)
                .map(refusal -> dynamicTest(
                        "no token, " + refusal.language(),
                        () -> refusal.require(RestAssured.given(), protectedPath())));
        Stream<DynamicTest> bad = Stream.of(BrokenToken.values()).flatMap(token -> Stream.of(
                        Refusal.BAD_FR, Refusal.BAD_EN)
                .map(refusal -> dynamicTest(
                        token + ", " + refusal.language(),
                        () -> refusal.require(RestAssured.given().auth().oauth2(token.token()), protectedPath()))));
        DynamicTest good = dynamicTest("a good token passes", () -> {
            String token = Tokens.of(DemoUser.ALICE).sign();
            assertThat(RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .get(protectedPath())
                            .statusCode())
                    .isNotEqualTo(401);
        });
        return Stream.of(absent, bad, List.of(good).stream()).flatMap(tests -> tests);
    }
}
