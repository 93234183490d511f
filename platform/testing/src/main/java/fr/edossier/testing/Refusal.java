package fr.edossier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Expected answers to a request without a token and with a bad one, in each language. */
enum Refusal {
    ABSENT_FR("fr", "unauthenticated", "Authentification requise", "Présentez un jeton d'accès valide."),
    ABSENT_EN("en", "unauthenticated", "Authentication required", "Present a valid access token."),
    BAD_FR(
            "fr",
            "invalid-token",
            "Jeton refusé",
            "Le jeton d'accès est invalide, expiré ou destiné à un autre service."),
    BAD_EN(
            "en",
            "invalid-token",
            "Token refused",
            "The access token is invalid, expired or meant for another service.");

    private final String language;
    private final String slug;
    private final String title;
    private final String detail;

    Refusal(String language, String slug, String title, String detail) {
        this.language = language;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    String language() {
        return language;
    }

    void require(RequestSpecification request, String path) {
        boolean bad = slug.equals("invalid-token");
        Response response = request.header("Accept-Language", language).get(path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(401);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.header("Content-Language")).isEqualTo(language);
        assertThat(response.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "type",
                        "urn:edossier:problem:" + slug,
                        "title",
                        title,
                        "status",
                        401,
                        "detail",
                        detail,
                        "code",
                        bad ? "INVALID_TOKEN" : "UNAUTHENTICATED",
                        "errors",
                        List.of()));
        List<String> challenges = response.headers().getValues("WWW-Authenticate");
        assertThat(challenges).singleElement().asString().startsWith("Bearer");
        assertThat(challenges.get(0).contains("error=\"invalid_token\""))
                .as(challenges.get(0))
                .isEqualTo(bad);
        assertThat(challenges.get(0).contains("error")).as(challenges.get(0)).isEqualTo(bad);
    }
}
