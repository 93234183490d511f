package fr.edossier.tender.follower;

import static fr.edossier.tender.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Letters;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Organisation;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class FollowerTest {
    private static final String PATH = "/v1/consultations/{id}/followers";
    private static final Pattern END = Pattern.compile("http://localhost:3000/followers/([A-Za-z0-9_-]{43})\n");

    private final Market market = new Market();
    private final String address = UUID.randomUUID() + "@firm.example";

    private static RequestSpecification anonymous(String language) {
        return given().contentType(ContentType.JSON).header("Accept-Language", language);
    }

    private static Map<String, Object> entry(String address) {
        return Map.of("name", "Simone Martin", "address", address, "language", "FR");
    }

    private static void abandon(Market of) {
        as(of.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Besoin changé")))
                .post("/v1/consultations/{id}/abandonment", of.consultation())
                .then()
                .statusCode(200);
    }

    private Response register(Map<String, ?> body) {
        return anonymous("fr").body(body).post(PATH, market.consultation());
    }

    private List<Map<String, Object>> entries() {
        return as(market.people.agentToken())
                .get(PATH, market.consultation())
                .jsonPath()
                .getList("items");
    }

    private String secret() {
        Matcher said = END.matcher(Letters.to(address).get(0).body());
        assertThat(said.find()).isTrue();
        return said.group(1);
    }

    @Test
    void whoeverGivesANameIsToldWithoutAnAccount() {
        market.published();
        String reference =
                given().get("/v1/consultations/{id}", market.consultation()).path("reference");
        Map<String, Object> body = new HashMap<>(entry(address.toUpperCase(Locale.ROOT)));
        body.put("organisation", "Alpes Propreté");

        Response registered = register(body);

        assertThat(registered.statusCode()).isEqualTo(202);
        assertThat(registered.body().asString()).isEmpty();
        assertThat(Letters.to(address)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo(reference + " : suivi de la consultation");
            assertThat(letter.body())
                    .contains(reference, "« Nettoyage »")
                    .contains("http://localhost:3000/consultations/" + market.consultation());
        });
        assertThat(entries()).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("name", "Simone Martin")
                .containsEntry("organisation", "Alpes Propreté")
                .containsEntry("address", address)
                .doesNotContainKey("undeliverableAt"));
        assertThat(Traces.trail(market.consultation()).toString()).doesNotContain(address, "Simone");

        abandon(market);
        assertThat(Letters.to(address)).hasSize(2).last().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo(reference + " : consultation sans suite");
            assertThat(letter.body())
                    .contains("cette adresse est inscrite pour suivre cette consultation")
                    .doesNotContain("/followers/");
        });
    }

    @Test
    void anAddressIsRegisteredOnceAndNobodyLearnsThatItWas() {
        market.published();
        Response first = register(entry(address));
        Response again = register(entry(address.toUpperCase(Locale.ROOT)));
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(entries()).hasSize(1);
        assertThat(Letters.to(address)).hasSize(1);
    }

    @Test
    void itEndsWithWhatTheFirstMailSays() {
        market.published();
        register(entry(address));
        String secret = secret();
        PlatformProblems.NOT_FOUND.require(
                language -> anonymous(language).delete("/v1/followers/{secret}", secret + "x"));
        assertThat(entries()).hasSize(1);

        given().delete("/v1/followers/{secret}", secret).then().statusCode(204);

        assertThat(entries()).isEmpty();
        PlatformProblems.NOT_FOUND.require(language -> anonymous(language).delete("/v1/followers/{secret}", secret));
        abandon(market);
        assertThat(Letters.to(address)).as("what waited goes with the entry").isEmpty();
    }

    @Test
    void aSuppliersOrganisationIsToldOnThePortalToo() {
        market.published();
        Organisation organisation = Organisation.random();
        as(Tokens.supplier(organisation).sign())
                .body(entry(address))
                .post(PATH, market.consultation())
                .then()
                .statusCode(202);
        abandon(market);
        assertThat(as(Tokens.supplier(organisation).sign())
                        .get("/v1/notifications")
                        .jsonPath()
                        .getList("items.kind"))
                .containsExactly("CONSULTATION_ABANDONED");
    }

    @Test
    void ofADraftThereIsNothingToTakeAway() {
        market.complete("ADAPTED");
        PlatformProblems.NOT_FOUND.require(
                language -> anonymous(language).body(entry(address)).post(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language ->
                as(market.people.agentToken(), language).body(entry(address)).post(PATH, market.consultation()));
        PlatformProblems.NOT_FOUND.require(
                language -> anonymous(language).body(entry(address)).post(PATH, UUID.randomUUID()));
        assertThat(Letters.to(address)).isEmpty();
    }

    @Test
    void anAddressIsNotFloodedWithFirstMails() {
        for (int i = 0; i < FollowerService.MOST_A_DAY; i++) {
            Market other = new Market().published();
            anonymous("fr")
                    .body(entry(address))
                    .post(PATH, other.consultation())
                    .then()
                    .statusCode(202);
        }
        market.published();
        assertThat(register(entry(address)).statusCode()).isEqualTo(202);
        assertThat(entries()).hasSize(1);
        assertThat(Letters.to(address)).hasSize(FollowerService.MOST_A_DAY + 1);
        assertThat(Letters.dueNow(address)).isEqualTo(FollowerService.MOST_A_DAY);
        try (SuiteClock tomorrow = SuiteClock.at(Instant.now().plus(Duration.ofHours(25)))) {
            register(entry("x" + address));
            assertThat(Letters.to("x" + address)).hasSize(1);
        }
    }

    @Test
    void whoRegistersAgainWithAnAccountIsToldThereToo() {
        market.published();
        register(entry(address));
        Organisation organisation = Organisation.random();
        as(Tokens.supplier(organisation).sign())
                .body(entry(address))
                .post(PATH, market.consultation())
                .then()
                .statusCode(202);
        assertThat(entries()).hasSize(1);
        abandon(market);
        assertThat(as(Tokens.supplier(organisation).sign())
                        .get("/v1/notifications")
                        .jsonPath()
                        .getList("items.kind"))
                .containsExactly("CONSULTATION_ABANDONED");
    }

    @Test
    void eachIsWrittenToInTheirLanguage() {
        market.published();
        register(entry(address));
        register(Map.of("name", "Simone", "address", "en-" + address, "language", "EN"));
        abandon(market);
        assertThat(Letters.to(address).get(1).subject()).endsWith("consultation sans suite");
        assertThat(Letters.to("en-" + address).get(0).subject()).endsWith("you follow this consultation");
        assertThat(Letters.to("en-" + address).get(1).subject()).endsWith("consultation given up");
    }

    @Test
    void pagesOfTheRegisterFollowEachOther() {
        market.published();
        for (int i = 0; i < 3; i++) {
            register(entry(i + address));
        }
        Response page = as(market.people.agentToken()).get(PATH + "?limit=2", market.consultation());
        assertThat(page.jsonPath().getList("items.address")).containsExactly(2 + address, 1 + address);
        assertThat(as(market.people.agentToken())
                        .queryParam("cursor", page.jsonPath().getString("next"))
                        .get(PATH + "?limit=2", market.consultation())
                        .jsonPath()
                        .getList("items.address"))
                .containsExactly(0 + address);
    }

    @Test
    void whatIsNoAddressOrNoNameIsRefused() {
        market.published();
        assertThat(register(entry("nobody")).jsonPath().getString("errors[0].pointer"))
                .isEqualTo("/address");
        for (String wrong : List.of("a@b.example\r\nBcc: c@d.example", "\"a b\"@c.example", "\"a,b\"@c.example")) {
            assertThat(register(entry(wrong)).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(register(Map.of("name", " ", "address", address, "language", "FR"))
                        .jsonPath()
                        .getString("errors[0].pointer"))
                .isEqualTo("/name");
        assertThat(entries()).isEmpty();
    }
}
