package fr.edossier.tender.amendment;

import static fr.edossier.tender.Api.as;
import static fr.edossier.tender.amendment.Amending.amend;
import static fr.edossier.tender.amendment.Amending.content;
import static fr.edossier.tender.amendment.Amending.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.hash.CanonicalHash;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A consultation with a lot that closes two days before the other. */
@QuarkusTest
@SuiteTest
class ExtensionTest {
    private static final ExpectedProblem REFUSED = ExpectedProblem.of(422, "AMENDMENT_REFUSED")
            .fr(
                    "Modification refusée",
                    "Ce changement n'est pas possible après la publication ; le détail est indiqué pour chaque"
                            + " élément.")
            .en("Amendment refused", "This change is not possible after publication; see the details for each member.");

    private final Market market = new Market();
    private final Instant closes = market.deadline.minus(2, ChronoUnit.DAYS);
    private String early = "";

    private void withTwoLots() {
        early = Lots.add(market.drafted(), 1, closes).lot();
        Lots.add(market, 2, null).publish();
    }

    private String later(int days) {
        return market.deadline.plus(days, ChronoUnit.DAYS).toString();
    }

    @Test
    void lotIsExtendedByItself() {
        withTwoLots();
        Bidder bidder = market.bidding().bidder();
        String until = closes.plus(1, ChronoUnit.DAYS).toString();
        Response amended = amend(market, market.people.agentToken(), "fr", content(market), Map.of(early, until));
        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
        assertThat(amended.<String>path("lots[0].deadline")).isEqualTo(until);
        assertThat(amended.<String>path("lots[1].deadline")).isNull();
        assertThat(amended.<String>path("deadline")).isEqualTo(market.deadline.toString());
        Response versions = given().get("/v1/consultations/{id}/versions", market.consultation());
        assertThat(versions.<List<String>>path("items.kind")).isEqualTo(List.of("PUBLICATION", "EXTENSION"));
        assertThat(versions.<String>path("items[1].hash")).isNotEqualTo(versions.<String>path("items[0].hash"));
        assertThat(given().get("/v1/consultations/{id}/versions/1", market.consultation())
                        .<String>path("content.lots[0].content.deadline"))
                .isEqualTo(closes.toString());
        assertThat(as(bidder.token()).get("/v1/notifications").<List<String>>path("items.kind"))
                .isEqualTo(List.of("LOT_EXTENDED"));
        assertThat(as(bidder.token()).get("/v1/notifications").<String>path("items[0].text.fr"))
                .contains("lot 1", "Une précision");
    }

    @Test
    void eachFaultOfALotsDeadlineIsNamed() {
        withTwoLots();
        ExpectedProblem wrong = REFUSED.at(
                "pointer",
                "/lots/0/deadline",
                "DEADLINE_SHORTENED",
                "La date limite ne peut pas être avancée ; elle est fixée au " + closes + ".",
                "The deadline cannot move earlier than " + closes + ".");
        wrong.require(language -> amend(
                market,
                market.people.agentToken(),
                language,
                content(market),
                Map.of(early, closes.minusSeconds(1).toString())));
        REFUSED.at(
                        "pointer",
                        "/lots/0/deadline",
                        "LOT_DEADLINE_AFTER",
                        "La date limite du lot 1 dépasse celle de la consultation.",
                        "The deadline of lot 1 is after the consultation's.")
                .require(language ->
                        amend(market, market.people.agentToken(), language, content(market), Map.of(early, later(1))));
        REFUSED.at(
                        "pointer",
                        "/lots/0/id",
                        "NO_RUNNING_LOT",
                        "Ce lot n'appartient pas à la consultation, ou est terminé.",
                        "This lot does not belong to the consultation, or has ended.")
                .require(language -> amend(
                        market,
                        market.people.agentToken(),
                        language,
                        content(market),
                        Map.of(market.consultation(), later(0))));
        REFUSED.at(
                        "pointer",
                        "/lots/0/deadline",
                        "LOT_CLOSED",
                        "La date limite du lot est passée depuis le " + closes + ".",
                        "The deadline of the lot passed on " + closes + ".")
                .require(language -> SuiteClock.at(
                        closes.plusMillis(1),
                        () -> amend(
                                market,
                                market.people.agentToken(),
                                language,
                                content(market),
                                Map.of(early, later(0)))));
    }

    @Test
    void substantialChangeGivesEveryLotSixDays() {
        withTwoLots();
        Map<String, Object> other = with(with(content(market), "cpv", "90910000"), "deadline", later(7));
        REFUSED.at(
                        "pointer",
                        "/content/cpv",
                        "SUBSTANTIAL_FOR_LOT",
                        "Ce changement est substantiel et le délai d'un lot n'est pas prolongé : prolongez chaque lot,"
                                + " ou faites faire la modification par un juriste.",
                        "This change is substantial, and a lot is not extended: extend every lot, or have a legal"
                                + " officer make the amendment.")
                .require(language -> amend(market, market.people.agentToken(), language, other));
        REFUSED.at(
                        "pointer",
                        "/content/cpv",
                        "SUBSTANTIAL_EXTENSION_SHORT",
                        "Ce changement est substantiel : prolongez le délai d'au moins 6 jours (CCP, R2151-4,"
                                + " R2132-6), ou faites faire la modification par un juriste.",
                        "This change is substantial: extend the deadline by at least 6 days (CCP, R2151-4, R2132-6),"
                                + " or have a legal officer make the amendment.")
                .require(language ->
                        amend(market, market.people.agentToken(), language, other, Map.of(early, later(3))));
        Response amended = amend(market, market.people.agentToken(), "fr", other, Map.of(early, later(5)));
        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
    }

    @Test
    void whoeverBidsForAnotherLotIsToldOfTheChangeToo() {
        withTwoLots();
        Bidder bidder = market.bidding().bidder();
        Response amended = amend(
                market,
                Tokens.agent("legal-officer", "ELSEWHERE").sign(),
                "fr",
                with(content(market), "cpv", "90910000"),
                Map.of(early, closes.plus(1, ChronoUnit.DAYS).toString()));
        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
        assertThat(as(bidder.token()).get("/v1/notifications").<List<String>>path("items.kind"))
                .containsExactlyInAnyOrder("CONSULTATION_AMENDED", "LOT_EXTENDED");
        Response version = given().get("/v1/consultations/{id}/versions/2", market.consultation());
        assertThat(version.<List<String>>path("changes.pointer"))
                .containsExactly("/consultation/cpv", "/lots/0/content/deadline");
        assertThat(version.<List<String>>path("changes.from")).containsExactly("90911000", closes.toString());
        assertThat(version.<List<String>>path("changes.to"))
                .containsExactly("90910000", closes.plus(1, ChronoUnit.DAYS).toString());
        assertThat(given().get("/v1/consultations/{id}/versions/1", market.consultation())
                        .<List<Object>>path("changes"))
                .isEmpty();
    }

    @Test
    void whatNobodyElseReadsChangesWithoutTellingAnybody() {
        market.published();
        Bidder bidder = market.bidding().bidder();
        String changedAt = updatedAt();
        Response amended = amend(
                market,
                market.people.agentToken(),
                with(content(market), "estimatedValue", Map.of("amount", 160_000, "currency", "EUR")));
        assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
        assertThat(amended.<Integer>path("contentVersion")).isEqualTo(2);
        Response forAll = given().get("/v1/consultations/{id}/versions", market.consultation());
        assertThat(forAll.<List<String>>path("items.kind")).isEqualTo(List.of("PUBLICATION", "INTERNAL"));
        assertThat(forAll.<String>path("items[1].hash")).isEqualTo(forAll.path("items[0].hash"));
        assertThat(forAll.<String>path("items[1].commitment")).isNotEqualTo(forAll.path("items[0].commitment"));
        assertThat(forAll.<Object>path("items[1].reason")).isNull();
        assertThat(given().get("/v1/consultations/{id}/versions/2", market.consultation())
                        .<Object>path("reason"))
                .isNull();
        assertThat(as(market.people.agentToken())
                        .get("/v1/consultations/{id}/versions", market.consultation())
                        .<String>path("items[1].reason.fr"))
                .isEqualTo("Une précision");
        String second = "/v1/consultations/{id}/versions/2";
        assertThat(given().get(second, market.consultation()).<List<Object>>path("changes"))
                .isEmpty();
        assertThat(as(market.people.agentToken())
                        .get(second, market.consultation())
                        .<List<String>>path("changes.pointer"))
                .containsExactly("/consultation/estimatedValue/amount");
        assertThat(as(bidder.token()).get("/v1/notifications").<List<Object>>path("items"))
                .isEmpty();
        assertThat(Traces.factTypes(market.consultation())).containsExactly("consultation.published");
        assertThat(Traces.acts(market.consultation())).endsWith("consultation.amended");
        assertThat(updatedAt()).isEqualTo(changedAt);
    }

    private String updatedAt() {
        return given().get("/v1/consultations/{id}", market.consultation()).path("updatedAt");
    }

    /** The estimate of the scheme is nobody's to read, and yet the buyer is bound to it. */
    @Test
    void commitmentBindsTheBuyerToWhatOthersDoNotRead() throws IOException {
        market.published();
        String path = "/v1/consultations/{id}/versions/1";
        Response forAll = given().get(path, market.consultation());
        assertThat(forAll.<Object>path("content.salt")).isNull();
        Response whole = as(market.people.agentToken()).get(path, market.consultation());
        Map<?, ?> version = new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(whole.asString(), LinkedHashMap.class);
        Map<String, Object> content = new LinkedHashMap<>();
        ((Map<?, ?>) version.get("content")).forEach((member, value) -> content.put((String) member, value));
        assertThat(content).containsKey("salt");
        assertThat(CanonicalHash.of(content)).isEqualTo(forAll.path("commitment"));
        content.put("salt", "another");
        assertThat(CanonicalHash.of(content)).isNotEqualTo(forAll.path("commitment"));
        assertThat(Traces.trail(market.consultation())).last().satisfies(entry -> assertThat(entry.toString())
                .contains(forAll.<String>path("commitment")));
    }

    @Test
    void visaIsOfWhatWasPublishedFirst() {
        market.published("OPEN");
        assertThat(visa()).isNotNull();
        amend(market, market.people.agentToken(), with(content(market), "deadline", later(1)))
                .then()
                .statusCode(200);
        assertThat(visa()).isNull();
    }

    private Object visa() {
        return as(market.people.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .path("visa");
    }
}
