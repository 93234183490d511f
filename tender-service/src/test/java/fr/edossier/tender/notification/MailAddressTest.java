package fr.edossier.tender.notification;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Letters;
import fr.edossier.tender.Market;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class MailAddressTest {
    private final Market market = new Market();

    private static void abandon(Market of) {
        as(of.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Besoin changé")))
                .post("/v1/consultations/{id}/abandonment", of.consultation())
                .then()
                .statusCode(200);
    }

    private static String address() {
        return UUID.randomUUID() + "@firm.example";
    }

    private static Response write(String token, String language, Map<String, ?> body) {
        return as(token, language).body(body).put("/v1/mail-address");
    }

    @Test
    void whoeverGivesAnAddressIsWrittenToInTheirLanguage() {
        market.published();
        Bidder bidder = market.bidding().bidder();
        String colleague = Tokens.supplier(bidder.organisation()).sign();
        String french = address();
        String english = address();
        PlatformProblems.NOT_FOUND.require(
                language -> as(bidder.token(), language).get("/v1/mail-address"));
        write(bidder.token(), "fr", Map.of("address", address(), "language", "EN"))
                .then()
                .statusCode(200);
        Response written = write(bidder.token(), "fr", Map.of("address", french, "language", "FR"));
        assertThat(written.jsonPath().<String, Object>getMap("$"))
                .isEqualTo(Map.of("address", french, "language", "FR"));
        assertThat(as(bidder.token()).get("/v1/mail-address").<String>path("address"))
                .isEqualTo(french);
        write(colleague, "fr", Map.of("address", english, "language", "EN"));
        String reference = as(market.people.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .path("reference");

        abandon(market);

        assertThat(Letters.to(french)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo(reference + " : consultation sans suite");
            assertThat(letter.body())
                    .startsWith("La consultation " + reference + " « Nettoyage » est déclarée sans suite")
                    .contains("\nhttp://localhost:3000/consultations/" + market.consultation() + "\n")
                    .contains("Vous recevez ce message parce que");
        });
        assertThat(Letters.to(english)).singleElement().satisfies(letter -> assertThat(letter.subject())
                .isEqualTo(reference + ": consultation given up"));
    }

    @Test
    void whoeverTakesTheAddressBackIsWrittenToNoMore() {
        market.published();
        Bidder bidder = market.bidding().bidder();
        String address = address();
        write(bidder.token(), "fr", Map.of("address", address, "language", "FR"));
        for (int again = 0; again < 2; again++) {
            as(bidder.token()).delete("/v1/mail-address").then().statusCode(204);
        }
        abandon(market);
        assertThat(Letters.to(address)).isEmpty();
        assertThat(as(bidder.token()).get("/v1/notification-count").<Integer>path("unread"))
                .isEqualTo(1);
    }

    @Test
    void whoIsNotSeenForNinetyDaysIsWrittenToNoMore() {
        market.published();
        Bidder bidder = market.bidding().bidder();
        String gone = address();
        String there = address();
        String colleague = Tokens.supplier(bidder.organisation()).sign();
        write(bidder.token(), "fr", Map.of("address", gone, "language", "FR"));
        write(colleague, "fr", Map.of("address", there, "language", "FR"));
        try (SuiteClock clock = SuiteClock.at(Instant.now().plus(NotificationService.LAPSE.minusDays(1)))) {
            as(colleague).get("/v1/notifications").then().statusCode(200);
            clock.move(Instant.now().plus(NotificationService.LAPSE.plusDays(1)));
            abandon(market);
        }
        assertThat(Letters.to(gone)).isEmpty();
        assertThat(Letters.to(there)).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsRefused() {
        String token = market.people.agentToken();
        for (String wrong : List.of("nobody", "a@b\r\nBcc: c@d", "", "a@" + "b".repeat(260))) {
            assertThat(write(token, "en", Map.of("address", wrong, "language", "FR"))
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(write(token, "en", Map.of("address", address())).statusCode())
                .isEqualTo(400);
    }
}
