package fr.edossier.testing.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.ExpectedProblem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Expected answers to a request without a token and with a bad one, in each language. */
public enum Refusal {
    ABSENT_FR(
            "fr",
            ExpectedProblem.of(401, "UNAUTHENTICATED")
                    .fr("Authentification requise", "Présentez un jeton d'accès valide.")),
    ABSENT_EN(
            "en",
            ExpectedProblem.of(401, "UNAUTHENTICATED").en("Authentication required", "Present a valid access token.")),
    BAD_FR(
            "fr",
            ExpectedProblem.of(401, "INVALID_TOKEN")
                    .fr("Jeton refusé", "Le jeton d'accès est invalide, expiré ou destiné à un autre service.")),
    BAD_EN(
            "en",
            ExpectedProblem.of(401, "INVALID_TOKEN")
                    .en("Token refused", "The access token is invalid, expired or meant for another service."));

    private final String language;
    private final ExpectedProblem problem;

    Refusal(String language, ExpectedProblem problem) {
        this.language = language;
        this.problem = problem;
    }

    String language() {
        return language;
    }

    void require(RequestSpecification request, String path) {
        boolean bad = this == BAD_FR || this == BAD_EN;
        Response response = request.header("Accept-Language", language).get(path);
        problem.require(response);
        List<String> challenges = response.headers().getValues("WWW-Authenticate");
        assertThat(challenges).singleElement().asString().startsWith("Bearer");
        assertThat(challenges.get(0).contains("error=\"invalid_token\""))
                .as(challenges.get(0))
                .isEqualTo(bad);
        assertThat(challenges.get(0).contains("error")).as(challenges.get(0)).isEqualTo(bad);
    }
}
