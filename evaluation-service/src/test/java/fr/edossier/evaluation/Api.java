package fr.edossier.evaluation;

import fr.edossier.testing.token.Token;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests to the API with the headers that tests need. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(Token token) {
        return RestAssured.given().auth().oauth2(token.sign());
    }

    /** Prepares a write to a resource at a version. */
    public static RequestSpecification write(Token token, String etag) {
        return as(token).contentType(ContentType.JSON).header("If-Match", etag);
    }

    /** Prepares an act of legal effect with a new key. */
    public static RequestSpecification act(Token token, String etag) {
        return as(token)
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
