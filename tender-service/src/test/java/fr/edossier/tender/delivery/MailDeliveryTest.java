package fr.edossier.tender.delivery;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Letters;
import fr.edossier.tender.Market;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuiteTest
class MailDeliveryTest {
    private static final SMTPException UNKNOWN =
            new SMTPException("recipient address not accepted", 550, List.of("550 no such user"), true);
    private static final SMTPException BUSY =
            new SMTPException("recipient address not accepted", 450, List.of("450 mailbox busy"), false);

    @Inject
    MailDelivery delivery;

    @Inject
    MailService outbox;

    @Inject
    MockMailbox mailbox;

    private final String address = UUID.randomUUID() + "@firm.example";
    private final List<String> said = new ArrayList<>();
    private final Logger logger = Logger.getLogger(MailDelivery.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            said.clear();
        }
    };

    @BeforeEach
    void nothingElseWaits() {
        delivery.deliver(mail -> {});
        logger.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(listener);
        delivery.deliver(mail -> {});
    }

    private void post(String subject) {
        QuarkusTransaction.requiringNew().run(() -> outbox.post(new Letter(address, subject, "Texte", null)));
    }

    private static void fail(Throwable failure) {
        throw new CompletionException(failure);
    }

    private int attempts() {
        List<String> tried = new ArrayList<>();
        delivery.deliver(mail -> {
            if (mail.getTo().contains(address)) {
                tried.add(mail.getSubject());
                fail(BUSY);
            }
        });
        return tried.size();
    }

    @Test
    void whatIsPostedIsHandedToTheServerAndKeptNoLonger() {
        post("Objet\r\nBcc: other@firm.example");
        delivery.deliver();
        assertThat(mailbox.getMailsSentTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Objet Bcc: other@firm.example");
            assertThat(mail.getText()).isEqualTo("Texte");
        });
        assertThat(Letters.to(address)).isEmpty();
    }

    @Test
    void whatDidNotHappenIsNotSent() {
        QuarkusTransaction.begin();
        outbox.post(new Letter(address, "Objet", "Texte", null));
        QuarkusTransaction.rollback();
        delivery.deliver();
        assertThat(mailbox.getMailsSentTo(address)).isEmpty();
    }

    @Test
    void aServerThatIsDownIsSaidOnceAndAskedOnceATurn() {
        post("Un");
        post("Deux");
        List<String> tried = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            delivery.deliver(mail -> {
                tried.add(mail.getSubject());
                fail(new ConnectException("refused"));
            });
        }
        assertThat(tried).containsExactly("Un", "Deux");
        assertThat(Letters.to(address)).hasSize(2);
        assertThat(said).hasSize(1).first().asString().startsWith("WARN");

        try (SuiteClock later = SuiteClock.at(Instant.now().plus(Duration.ofMinutes(2)))) {
            delivery.deliver();
        }
        assertThat(mailbox.getMailsSentTo(address)).hasSize(2);
        assertThat(said).hasSize(2).last().asString().startsWith("INFO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sender address not accepted", "AUTH failed", "DATA command not accepted"})
    void aServerThatRefusesAnythingButTheRecipientIsInTroubleItself(String refusal) {
        post("Un");
        post("Deux");
        List<String> tried = new ArrayList<>();
        delivery.deliver(mail -> {
            tried.add(mail.getSubject());
            fail(new SMTPException(refusal, 550, List.of("550 no"), true));
        });
        assertThat(tried).containsExactly("Un");
        assertThat(Letters.to(address)).hasSize(2);
    }

    @Test
    void aLetterWithoutAnAddressHindersNoOther() {
        QuarkusTransaction.requiringNew().run(() -> outbox.post(new Letter("\"a b\"@" + address, "Un", "Texte", null)));
        post("Deux");
        List<String> sent = new ArrayList<>();
        delivery.deliver(mail -> {
            if (mail.getSubject().equals("Un")) {
                throw new IllegalArgumentException("no address");
            }
            sent.add(mail.getSubject());
        });
        assertThat(sent).containsExactly("Deux");
        assertThat(Letters.to("\"a b\"@" + address)).isEmpty();
    }

    @Test
    void anAddressThatIsBusyIsTriedLaterAndHindersNobody() {
        post("Un");
        post("Deux");
        assertThat(attempts()).isEqualTo(2);
        assertThat(attempts()).as("not before its time").isZero();
        try (SuiteClock later = SuiteClock.at(Instant.now().plus(Duration.ofSeconds(61)))) {
            assertThat(attempts()).isEqualTo(2);
            later.move(Instant.now().plus(Duration.ofSeconds(150)));
            assertThat(attempts()).as("twice as long each time").isZero();
            later.move(Instant.now().plus(Duration.ofSeconds(190)));
            assertThat(attempts()).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsFullAfterTheTextIsInTroubleItself() {
        post("Un");
        post("Deux");
        List<String> tried = new ArrayList<>();
        delivery.deliver(mail -> {
            tried.add(mail.getSubject());
            fail(new SMTPException("sending data failed", 452, List.of("452 full"), false));
        });
        assertThat(tried).containsExactly("Un");
        assertThat(Letters.to(address)).hasSize(2);
    }

    /** A filter does not like what one letter says: the others go out, and it is not tried for ever. */
    @Test
    void aLetterWhoseTextIsRefusedHindersNoOther() {
        post("Un");
        post("Deux");
        List<String> sent = new ArrayList<>();
        try (SuiteClock clock = SuiteClock.at(Instant.now())) {
            for (int hours = 0; hours <= 65; hours += 5) {
                clock.move(Instant.now().plus(Duration.ofHours(hours)));
                delivery.deliver(mail -> {
                    if (mail.getTo().contains(address) && mail.getSubject().equals("Un")) {
                        fail(new SMTPException("sending data failed", 554, List.of("554 no"), true));
                    }
                    if (mail.getTo().contains(address)) {
                        sent.add(mail.getSubject());
                    }
                });
                assertThat(sent).containsExactly("Deux");
                assertThat(Letters.to(address)).hasSize(hours < 65 ? 1 : 0);
            }
        }
        assertThat(said).singleElement().asString().contains("SMTP 554").doesNotContain(address);
    }

    @Test
    void itIsNotTriedForEver() {
        post("Un");
        int attempts = 0;
        try (SuiteClock clock = SuiteClock.at(Instant.now())) {
            for (int hours = 0; hours <= 60; hours += 5) {
                clock.move(Instant.now().plus(Duration.ofHours(hours)));
                attempts += attempts();
            }
            assertThat(attempts).isEqualTo(13);
            assertThat(Letters.to(address)).hasSize(1);
            clock.move(Instant.now().plus(Duration.ofHours(65)));
            assertThat(attempts()).isEqualTo(1);
        }
        assertThat(Letters.to(address)).isEmpty();
        assertThat(said).singleElement().asString().startsWith("WARN").doesNotContain(address);
    }

    @Test
    void anAddressThatDoesNotExistIsGivenUpAndShownInTheRegister() {
        Market market = registered();
        assertThat(attempts()).isEqualTo(1);
        delivery.deliver(mail -> fail(UNKNOWN));
        assertThat(Letters.to(address)).as("not before its time").hasSize(1);
        try (SuiteClock later = SuiteClock.at(Instant.now().plus(Duration.ofMinutes(2)))) {
            delivery.deliver(mail -> fail(UNKNOWN));
        }

        assertThat(Letters.to(address)).isEmpty();
        assertThat(undeliverableSince(market)).isNotNull();
        assertThat(said).singleElement().asString().contains("SMTP 550").doesNotContain(address, "no such user");
    }

    @Test
    void aServerThatNeverAnswersTakesNobodyOutOfTheRegister() {
        Market market = registered();
        try (SuiteClock clock = SuiteClock.at(Instant.now())) {
            for (int hours = 0; hours <= 70; hours += 5) {
                clock.move(Instant.now().plus(Duration.ofHours(hours)));
                delivery.deliver(mail -> fail(new ConnectException("refused")));
            }
        }
        assertThat(undeliverableSince(market)).isNull();
        try (SuiteClock clock = SuiteClock.at(Instant.now().plus(Duration.ofHours(71)))) {
            delivery.deliver();
        }
        assertThat(mailbox.getMailsSentTo(address)).as("nothing is lost").hasSize(1);
    }

    private String undeliverableSince(Market market) {
        return as(market.people.agentToken())
                .get("/v1/consultations/{id}/followers", market.consultation())
                .path("items[0].undeliverableAt");
    }

    private Market registered() {
        Market market = new Market().published();
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Simone", "address", address, "language", "FR"))
                .post("/v1/consultations/{id}/followers", market.consultation())
                .then()
                .statusCode(202);
        return market;
    }
}
