package fr.edossier.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.token.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** Moves the clock of the service under test, which runs with its sandbox enabled, and resets it when closed. */
public final class SuiteClock implements AutoCloseable {
    private static final String PATH = "/sandbox/clock";

    private SuiteClock() {}

    public static SuiteClock at(Instant instant) {
        SuiteClock clock = new SuiteClock();
        clock.move(instant);
        return clock;
    }

    /** Acts at that time; from there the clock goes on, and is put back in the end. */
    public static <T> T at(Instant instant, Supplier<T> act) {
        SuiteClock clock = at(instant);
        try {
            return act.get();
        } finally {
            clock.close();
        }
    }

    public void move(Instant instant) {
        Response response = given().auth()
                .oauth2(token())
                .contentType(ContentType.JSON)
                .body(Map.of("now", instant.toString()))
                .put(PATH);
        assertThat(response.statusCode())
                .as("PUT %s: %s", PATH, response.asString())
                .isBetween(200, 204);
    }

    @Override
    public void close() {
        Response response = given().auth().oauth2(token()).delete(PATH);
        assertThat(response.statusCode())
                .as("DELETE %s: %s", PATH, response.asString())
                .isBetween(200, 204);
    }

    private static String token() {
        return Tokens.withRole("auditor").sign();
    }
}
