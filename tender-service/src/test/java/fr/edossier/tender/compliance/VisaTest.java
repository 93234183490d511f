package fr.edossier.tender.compliance;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@SuiteTest
class VisaTest {
    private static final ExpectedProblem AUTHOR = ExpectedProblem.of(409, "AUTHOR_MAY_NOT_GRANT_VISA")
            .fr(
                    "Visa de son propre projet",
                    "Le visa est donné par un juriste qui n'a pas participé à la rédaction du projet.")
            .en(
                    "Visa on one's own draft",
                    "The visa must come from a legal officer who did not write any part of the draft.");

    private enum Change {
        CONTENT,
        LOT,
        REQUIREMENT,
        DOCUMENT
    }

    private static String agentAndLegalOfficer(Market market) {
        return Tokens.agent("procurement-agent", market.people.department)
                .claim("realm_access", Map.of("roles", List.of("procurement-agent", "legal-officer")))
                .sign();
    }

    private static Response stamp(String token, String language, String consultation) {
        return as(token, language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .post("/v1/consultations/{id}/visa", consultation);
    }

    private static Response publish(Market market, String language) {
        return as(market.people.agentToken(), language)
                .header("If-Match", market.etag())
                .header("Idempotency-Key", Api.key())
                .post("/v1/consultations/{id}/publication", market.consultation());
    }

    private static Response change(Change change, String token, Market market) {
        return switch (change) {
            case CONTENT ->
                as(token)
                        .header("If-Match", "*")
                        .body(market.content("OPEN"))
                        .put("/v1/consultations/{id}", market.consultation());
            case LOT ->
                as(token).header("If-Match", "*").body(market.lotContent(40)).put("/v1/lots/{id}", market.lot());
            case REQUIREMENT ->
                as(token).header("If-Match", "*").delete("/v1/requirements/{id}", market.requirement(3));
            case DOCUMENT ->
                as(token)
                        .contentType("application/octet-stream")
                        .header("Content-Disposition", "attachment; filename=\"CCTP.txt\"")
                        .body("texte".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .put("/v1/consultations/{id}/documents/{document}", market.consultation(), UUID.randomUUID());
        };
    }

    @Test
    void visaIsOfTheContentAsItWas() {
        Market market = new Market().complete("OPEN");
        assertThat(publish(market, "fr").<List<String>>path("errors.code")).isEqualTo(List.of("VISA_MISSING"));
        market.giveVisa().withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<Object>path("visa"))
                .as("a void visa is not shown")
                .isNull();
        assertThat(publish(market, "fr").<List<String>>path("errors.code"))
                .as("another content needs another visa")
                .isEqualTo(List.of("VISA_MISSING"));
        market.giveVisa();
        Response published = publish(market, "fr");
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.<String>path("visa.by")).isNotBlank();
        assertThat(as(Tokens.withRole("supplier").sign())
                        .get("/v1/consultations/{id}", market.consultation())
                        .<Object>path("visa"))
                .isNull();
        assertThat(Traces.acts(market.consultation())).contains("consultation.visa-granted");
    }

    @Test
    void theLegalOfficerOfTheTeamAloneStamps() {
        Market market = new Market();
        String named = "leo-" + market.people.department;
        Map<String, Object> content = new HashMap<>(market.content("OPEN"));
        content.put("legalOfficer", named);
        market.drafted(content);
        String theirs = Tokens.agent("legal-officer", "ELSEWHERE")
                .claim("preferred_username", named)
                .sign();
        String other = Tokens.agent("legal-officer", market.people.department).sign();
        ExpectedProblem.of(403, "NOT_THE_LEGAL_OFFICER")
                .fr("Un autre juriste est chargé du visa", "La consultation désigne un autre juriste pour le visa.")
                .en(
                        "Another legal officer gives the visa",
                        "The consultation names another legal officer for the visa.")
                .require(language -> stamp(other, language, market.consultation()));
        assertThat(stamp(theirs, "fr", market.consultation()).statusCode()).isEqualTo(200);
        assertThat(as(theirs)
                        .get("/v1/consultations/{id}", market.consultation())
                        .<String>path("legalOfficer"))
                .isEqualTo(named);
    }

    @Test
    void authorWhoIsALegalOfficerTooDoesNotStamp() {
        Market market = new Market();
        String both = agentAndLegalOfficer(market);
        Response drafted = as(both).body(market.content("OPEN")).post("/v1/consultations");
        AUTHOR.require(language -> stamp(both, language, drafted.path("id")));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWroteAnyPartOfItDoesNotStamp(Change change) {
        Market market = new Market().complete("OPEN");
        String both = agentAndLegalOfficer(market);
        assertThat(change(change, both, market).statusCode()).isBetween(200, 204);
        AUTHOR.require(language -> stamp(both, language, market.consultation()));
        change(Change.CONTENT, market.people.agentToken(), market).then().statusCode(200);
        AUTHOR.require(language -> stamp(both, language, market.consultation()));
        String another = Tokens.agent("legal-officer", "ELSEWHERE").sign();
        stamp(another, "fr", market.consultation()).then().statusCode(200);
    }

    @Test
    void whoeverWroteTheOriginalDoesNotStampItsCopy() {
        Market market = new Market().complete("OPEN");
        String both = agentAndLegalOfficer(market);
        change(Change.CONTENT, both, market).then().statusCode(200);
        String copy = as(market.people.agentToken())
                .body(Map.of("reference", "C-" + Api.key().substring(0, 12)))
                .post("/v1/consultations/{id}/copies", market.consultation())
                .path("id");
        AUTHOR.require(language -> stamp(both, language, copy));
    }

    @Test
    void whoeverAnsweredForAnExceptionMayStamp() {
        Market market = new Market().complete("OPEN");
        String lawyer = Tokens.agent("legal-officer", "ELSEWHERE").sign();
        as(lawyer)
                .header("If-Match", "*")
                .body(Map.of("code", "NO_LINK", "reason", "Simple fourniture"))
                .put("/v1/lots/{id}/social-clause-waiver", market.lot())
                .then()
                .statusCode(200);
        stamp(lawyer, "fr", market.consultation()).then().statusCode(200);
    }
}
