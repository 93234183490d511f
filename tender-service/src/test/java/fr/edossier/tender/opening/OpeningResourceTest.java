package fr.edossier.tender.opening;

import static fr.edossier.tender.Market.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Market;
import fr.edossier.tender.Market.Bidder;
import fr.edossier.tender.Refused;
import fr.edossier.tender.Refused.Told;
import fr.edossier.tender.Traces;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class OpeningResourceTest {
    private static final String PATH = "/v1/consultations/{id}/opening";
    private static final String BIDS = "/v1/consultations/{id}/bids";

    private static final Refused NOT_NAMED = Refused.of(
            403,
            "NOT_A_NAMED_OFFICER",
            new Told(
                    "Agent d'ouverture non désigné",
                    "Vous n'êtes pas désigné pour ouvrir les plis de cette consultation."),
            new Told("Not a named opening officer", "You are not named to open the envelopes of this consultation."));
    private static final Refused SECOND_OFFICER = Refused.of(
            409,
            "SECOND_OFFICER_REQUIRED",
            new Told(
                    "Second agent d'ouverture requis",
                    "Votre participation est déjà enregistrée ; un autre agent désigné doit encore prendre part à l'ouverture."),
            new Told(
                    "Second opening officer required",
                    "Your part is already recorded; another named officer must still take part in the opening."));
    private static final Refused ALREADY_OPENED = Refused.of(
            409,
            "ALREADY_OPENED",
            new Told("Plis déjà ouverts", "Les plis de cette consultation ont déjà été ouverts."),
            new Told("Already opened", "The envelopes of this consultation have already been opened."));

    private static Refused beforeDeadline(Market market) {
        return Refused.of(
                409,
                "OPENING_BEFORE_DEADLINE",
                new Told(
                        "Ouverture avant la date limite",
                        "Les plis ne s'ouvrent qu'après la date limite du " + market.deadline + "."),
                new Told(
                        "Opening before the deadline",
                        "Envelopes open only after the deadline of " + market.deadline + "."));
    }

    private static Response open(Market market, String officer, String language) {
        return as(market.officerToken(officer), language)
                .header("Idempotency-Key", Market.key())
                .post(PATH, market.consultation());
    }

    private static Response openAfterDeadline(Market market, String officer, String language) {
        return Market.at(market.deadline.plusMillis(1), () -> open(market, officer, language));
    }

    /** How often an attempt was recorded with that detail. */
    private static long recorded(Market market, String act, String detail) {
        return Traces.trail(market.consultation()).stream()
                .filter(entry -> entry.get("act").equals(act))
                .filter(entry -> entry.get("details").toString().contains(detail))
                .count();
    }

    @Test
    void anOpeningBeforeTheDeadlineIsRefusedAndRecorded() {
        Market market = new Market().published();
        market.submitted("1000.00");
        beforeDeadline(market).by(language -> open(market, market.officer1, language));
        assertThat(recorded(market, "opening.refused", "OPENING_BEFORE_DEADLINE"))
                .isEqualTo(2);
        Map<String, Object> last = Traces.trail(market.consultation())
                .get(Traces.acts(market.consultation()).size() - 1);
        assertThat(last).containsEntry("actorName", market.officer1);
        assertThat(as(market.agentToken())
                        .get(PATH, market.consultation())
                        .jsonPath()
                        .<String, Object>getMap("$"))
                .isEqualTo(Map.of(
                        "consultationId",
                        market.consultation(),
                        "state",
                        "PENDING",
                        "threshold",
                        2,
                        "acts",
                        List.of()));
    }

    @Test
    void onlyANamedOfficerOpens() {
        Market market = new Market().published();
        NOT_NAMED.by(language -> openAfterDeadline(market, "olga-from-elsewhere", language));
        assertThat(recorded(market, "opening.refused", "NOT_A_NAMED_OFFICER")).isEqualTo(2);
        Refused.FORBIDDEN.by(language -> as(market.agentToken(), language)
                .header("Idempotency-Key", Market.key())
                .post(PATH, market.consultation()));
    }

    @Test
    void oneOfficerAloneOpensNothing() {
        Market market = new Market().published();
        market.submitted("1000.00");
        Response first = openAfterDeadline(market, market.officer1, "fr");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.<String>path("state")).isEqualTo("PENDING");
        assertThat(first.jsonPath().getList("acts.officer")).containsExactly(market.officer1);
        assertThat(first.jsonPath().<String, Object>getMap("$")).doesNotContainKeys("envelopes", "openedAt");

        SECOND_OFFICER.by(language -> openAfterDeadline(market, market.officer1, language));
        assertThat(recorded(market, "opening.refused", "SECOND_OFFICER_REQUIRED"))
                .isEqualTo(2);
        Refused.SEALED.by(language -> Market.at(market.deadline.plusMillis(1), () -> as(market.agentToken(), language)
                .get(BIDS, market.consultation())));
    }

    @Test
    void theSecondOfficerOpensAllAndNobodyOpensAgain() {
        Market market = new Market().published();
        market.submitted("1000.00");
        market.submitted("900.00");
        List<Response> acts = Market.at(
                market.deadline.plusMillis(1),
                () -> List.of(open(market, market.officer1, "fr"), open(market, market.officer2, "fr")));
        assertThat(acts).extracting(Response::statusCode).containsExactly(200, 200);
        Response opened = acts.get(1);
        assertThat(opened.<String>path("state")).isEqualTo("OPENED");
        assertThat(opened.<Integer>path("envelopes")).isEqualTo(2);
        assertThat(opened.<String>path("openedAt")).isNotBlank();
        assertThat(opened.jsonPath().getList("acts.officer")).containsExactly(market.officer1, market.officer2);

        ALREADY_OPENED.by(language -> open(market, market.officer3, language));
        ALREADY_OPENED.by(language -> open(market, market.officer1, language));
        assertThat(market.bids().getList("items")).hasSize(2);
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("consultation.opened");
    }

    @Test
    void threeOfficersAtOnceOpenOnce() {
        Market market = new Market().published();
        market.submitted("1000.00");
        List<String> officers = List.of(market.officer1, market.officer2, market.officer3);
        List<Response> answers = Market.at(
                market.deadline.plusMillis(1), () -> Races.run(3, runner -> open(market, officers.get(runner), "fr")));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 200, 409);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("state"))
                .containsExactlyInAnyOrder("PENDING", "OPENED", null);
        assertThat(market.bids().getList("items")).hasSize(1);
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.opened");
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        Market market = new Market().published();
        String key = Market.key();
        String token = market.officerToken(market.officer1);
        List<Response> answers = Market.at(
                market.deadline.plusMillis(1),
                () -> Races.run(
                        2, runner -> as(token).header("Idempotency-Key", key).post(PATH, market.consultation())));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("opening.act");
        Refused.KEY_MISSING.by(language -> as(token, language).post(PATH, market.consultation()));
    }

    @Test
    void nobodyReadsBidsBeforeTheOpeningAndEveryAttemptIsRecorded() {
        Market market = new Market().published();
        Bidder bidder = market.submitted("1000.00");
        Refused.SEALED.by(language -> as(market.agentToken(), language).get(BIDS, market.consultation()));
        Refused.SEALED.by(language -> as(market.evaluatorToken(), language).get(BIDS, market.consultation()));
        assertThat(Traces.acts(market.consultation()))
                .filteredOn("bids.refused"::equals)
                .hasSize(4);
        Refused.SEALED.by(language -> as(market.agentToken(), language).get("/v1/lots/{lot}/ranking", market.lot()));
        assertThat(Traces.acts(market.consultation()))
                .filteredOn("ranking.refused"::equals)
                .hasSize(2);

        String other = new Market().agentToken();
        Refused.NOT_FOUND.by(language -> as(other, language).get(BIDS, market.consultation()));
        Refused.NOT_FOUND.by(language -> as(other, language).get("/v1/lots/{lot}/ranking", market.lot()));
        Refused.NOT_FOUND.by(
                language -> as(new Market().evaluatorToken(), language).get(BIDS, market.consultation()));
        Refused.FORBIDDEN.by(language -> as(bidder.token(), language).get(BIDS, market.consultation()));
    }

    @Test
    void otherDepartmentsNeverSeeBids() {
        Market market = new Market().published();
        Bidder bidder = market.submitted("1000.00");
        market.afterOpening();
        String bid = market.bidOf(bidder);
        String other = new Market().agentToken();
        Refused.NOT_FOUND.by(language -> as(other, language).get(BIDS, market.consultation()));
        Refused.NOT_FOUND.by(language -> as(other, language).get("/v1/bids/{id}", bid));
        Refused.NOT_FOUND.by(language -> as(other, language).get("/v1/lots/{lot}/ranking", market.lot()));
        assertThat(as(Tokens.withRole("auditor").sign())
                        .get("/v1/bids/{id}", bid)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOpeningIsReadByThoseConcernedOnly() {
        Market market = new Market().published();
        assertThat(as(market.officerToken(market.officer3))
                        .get(PATH, market.consultation())
                        .statusCode())
                .isEqualTo(200);
        Refused.NOT_FOUND.by(language -> as(new Market().agentToken(), language).get(PATH, market.consultation()));
        Market draft = new Market().drafted();
        Refused.NOT_FOUND.by(language -> as(draft.agentToken(), language).get(PATH, draft.consultation()));
        Refused.NOT_FOUND.by(language -> open(draft, draft.officer1, language));
    }

    @Test
    void whatIsToldCarriesNoBidderBeforeTheAward() {
        Market market = new Market().published();
        Bidder bidder = market.submitted("1234.56");
        assertThat(Traces.facts(bidder.organisation().alias())).isEmpty();
        assertThat(Traces.facts(bidder.organisation().id())).isEmpty();
        assertThat(Traces.facts(bidder.dossier())).isEmpty();
        assertThat(Traces.factTypes(market.consultation())).containsExactly("consultation.published");

        market.afterOpening();
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.opened");
        Object opened = Traces.facts(market.consultation()).get(1).get("data");
        assertThat(opened).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys("consultationId", "openedAt");
        assertThat(Traces.facts(bidder.organisation().alias())).isEmpty();
    }
}
