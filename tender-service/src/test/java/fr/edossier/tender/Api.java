package fr.edossier.tender;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Requests to the service in JSON, and what most of them carry. */
public final class Api {
    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** @param language fr or en */
    public static RequestSpecification as(String token, String language) {
        return as(token).header("Accept-Language", language);
    }

    /** Makes a new idempotency key. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** Writes the same text in both languages. */
    public static Map<String, String> text(String text) {
        return Map.of("fr", text, "en", text);
    }
}
