package fr.edossier.tender.envelope;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Suppliers who submit again and again while the deadline passes, and officers who try to open all the while. */
@QuarkusTest
@SuiteTest
class SubmissionRaceTest {
    private static final int SUPPLIERS = 20;
    private static final int PATIENCE = 2_000;

    @Inject
    DataSource database;

    private final Map<String, String> lastInTime = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedInTimeIsOpenedAndNothingElse() {
        Market market = new Market().published();
        List<Bidder> bidders = Stream.generate(() -> market.bidding().prepared("1000.00"))
                .limit(SUPPLIERS)
                .toList();
        List<Callable<String>> runners = new ArrayList<>();
        bidders.forEach(bidder -> runners.add(() -> submitUntilLate(bidder)));
        runners.add(() -> openWhenAllowed(market, market.people.officer1));
        runners.add(() -> openWhenAllowed(market, market.people.officer2));

        List<String> ends = SuiteClock.at(market.deadline.minusSeconds(2), () -> Races.run(runners));

        assertThat(ends.subList(0, SUPPLIERS)).containsOnly("ENVELOPE_LATE");
        assertThat(ends.subList(SUPPLIERS, SUPPLIERS + 2)).containsOnly("opened");
        assertThat(lastInTime).isNotEmpty();
        assertThat(envelopes(market, "OPENED")).containsExactlyInAnyOrderElementsOf(lastInTime.values());
        assertThat(envelopes(market, "SEALED")).isEmpty();
        assertThat(market.opening().bids().getList("items.supplier")).hasSize(lastInTime.size());
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.opened");
    }

    private String submitUntilLate(Bidder bidder) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Response response = as(bidder.token())
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", Api.key())
                    .post("/v1/dossiers/{id}/submission", bidder.dossier());
            if (response.statusCode() != 201) {
                return response.path("code");
            }
            lastInTime.put(bidder.dossier(), response.path("envelopeId"));
        }
        return "never late";
    }

    private static String openWhenAllowed(Market market, String officer) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            Response response = market.opening().open(officer);
            if (response.statusCode() == 200) {
                return "opened";
            }
            if (!response.path("code").equals("OPENING_BEFORE_DEADLINE")) {
                return response.path("code");
            }
        }
        return "never opened";
    }

    private List<String> envelopes(Market market, String status) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from envelope where consultation_id = ? and status = ?")) {
            select.setObject(1, UUID.fromString(market.consultation()));
            select.setString(2, status);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
