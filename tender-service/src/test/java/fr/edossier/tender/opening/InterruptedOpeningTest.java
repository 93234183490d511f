package fr.edossier.tender.opening;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An opening stops at an envelope that cannot be read, and goes on once it can. */
@QuarkusTest
@SuiteTest
class InterruptedOpeningTest {
    private final Market market = new Market();

    @Inject
    DataSource database;

    /** Adds a byte that is no JSON to the content of a supplier's envelope, or takes it away again. */
    private void damage(Bidder bidder, boolean damaged) {
        String content = damaged ? "content || '\\x00'::bytea" : "substring(content from 1 for length(content) - 1)";
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update envelope set content = " + content + " where supplier_id = ?")) {
            update.setString(1, bidder.organisation().id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response read() {
        return as(market.people.agentToken()).get("/v1/consultations/{id}/opening", market.consultation());
    }

    @Test
    void goesOnWhereItStopped() {
        market.published();
        market.bidding().submitted("1000.00");
        Bidder second = market.bidding().submitted("2000.00");
        market.bidding().submitted("3000.00");
        damage(second, true);
        String key = Api.key();
        try (SuiteClock clock = SuiteClock.at(market.deadline.plusSeconds(1))) {
            market.opening().open(market.people.officer1).then().statusCode(200);
            assertThat(market.opening().open(market.people.officer2, key).statusCode())
                    .isEqualTo(500);

            assertThat(read().jsonPath().getString("state")).isEqualTo("OPENING");
            assertThat(read().jsonPath().getInt("remaining")).isEqualTo(2);
            assertThat(read().jsonPath().<Object>get("openedAt")).isNull();
            TenderProblems.SEALED.require(language ->
                    as(market.people.agentToken(), language).get("/v1/consultations/{id}/bids", market.consultation()));

            damage(second, false);
            Response resumed = market.opening().open(market.people.officer3);
            assertThat(resumed.statusCode()).isEqualTo(200);
            assertThat(resumed.jsonPath().getString("state")).isEqualTo("OPENED");
            assertThat(resumed.jsonPath().getInt("envelopes")).isEqualTo(3);
            assertThat(resumed.jsonPath().getList("acts.officer"))
                    .containsExactly(market.people.officer1, market.people.officer2);
            assertThat(market.opening().open(market.people.officer2, key).asString())
                    .isEqualTo(resumed.asString());
        }
        assertThat(market.opening().bids().getList("items")).hasSize(3);
        assertThat(Traces.acts(market.consultation()).stream().filter("consultation.opened"::equals))
                .hasSize(1);
        assertThat(Traces.factTypes(market.consultation()).stream().filter("consultation.opened"::equals))
                .hasSize(1);
    }

    @Test
    void withoutEnvelopesItIsOpenAtOnce() {
        market.published();
        market.opening().done();

        assertThat(read().jsonPath().getString("state")).isEqualTo("OPENED");
        assertThat(read().jsonPath().getInt("envelopes")).isZero();
        assertThat(market.opening().bids().<List<?>>get("items")).isEmpty();
    }
}
