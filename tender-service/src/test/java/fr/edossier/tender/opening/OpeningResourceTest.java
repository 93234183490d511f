package fr.edossier.tender.opening;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.Market;
import fr.edossier.tender.TenderProblems;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class OpeningResourceTest {
    private static final String PATH = "/v1/consultations/{id}/opening";
    private static final String BIDS = "/v1/consultations/{id}/bids";

    private static final ExpectedProblem NOT_NAMED = ExpectedProblem.of(403, "NOT_A_NAMED_OFFICER")
            .fr("Agent d'ouverture non désigné", "Vous n'êtes pas désigné pour ouvrir les plis de cette consultation.")
            .en("Not a named opening officer", "You are not named to open the envelopes of this consultation.");
    private static final ExpectedProblem SECOND_OFFICER = ExpectedProblem.of(409, "SECOND_OFFICER_REQUIRED")
            .fr(
                    "Second agent d'ouverture requis",
                    "Votre participation est déjà enregistrée ; un autre agent désigné doit encore prendre part à"
                            + " l'ouverture.")
            .en(
                    "Second opening officer required",
                    "Your part is already recorded; another named officer must still take part in the opening.");
    private static final ExpectedProblem ALREADY_OPENED = ExpectedProblem.of(409, "ALREADY_OPENED")
            .fr("Plis déjà ouverts", "Les plis de cette consultation ont déjà été ouverts.")
            .en("Already opened", "The envelopes of this consultation have already been opened.");

    private static ExpectedProblem beforeDeadline(Market market) {
        return ExpectedProblem.of(409, "OPENING_BEFORE_DEADLINE")
                .fr(
                        "Ouverture avant la date limite",
                        "Les plis ne s'ouvrent qu'après la date limite du " + market.deadline + ".")
                .en(
                        "Opening before the deadline",
                        "Envelopes open only after the deadline of " + market.deadline + ".");
    }

    private static Response open(Market market, String officer, String language) {
        return as(market.people.officerToken(officer), language)
                .header("Idempotency-Key", Api.key())
                .post(PATH, market.consultation());
    }

    private static Response openAfterDeadline(Market market, String officer, String language) {
        return SuiteClock.at(market.deadline.plusMillis(1), () -> open(market, officer, language));
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
        market.bidding().submitted("1000.00");
        beforeDeadline(market).require(language -> open(market, market.people.officer1, language));
        assertThat(recorded(market, "opening.refused", "OPENING_BEFORE_DEADLINE"))
                .isEqualTo(2);
        Map<String, Object> last = Traces.trail(market.consultation())
                .get(Traces.acts(market.consultation()).size() - 1);
        assertThat(last).containsEntry("actorName", market.people.officer1);
        assertThat(as(market.people.agentToken())
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
        NOT_NAMED.require(language -> openAfterDeadline(market, "olga-from-elsewhere", language));
        assertThat(recorded(market, "opening.refused", "NOT_A_NAMED_OFFICER")).isEqualTo(2);
        PlatformProblems.FORBIDDEN.require(language -> as(market.people.agentToken(), language)
                .header("Idempotency-Key", Api.key())
                .post(PATH, market.consultation()));
    }

    @Test
    void oneOfficerAloneOpensNothing() {
        Market market = new Market().published();
        market.bidding().submitted("1000.00");
        Response first = openAfterDeadline(market, market.people.officer1, "fr");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.<String>path("state")).isEqualTo("PENDING");
        assertThat(first.jsonPath().getList("acts.officer")).containsExactly(market.people.officer1);
        assertThat(first.jsonPath().<String, Object>getMap("$")).doesNotContainKeys("envelopes", "openedAt");

        SECOND_OFFICER.require(language -> openAfterDeadline(market, market.people.officer1, language));
        assertThat(recorded(market, "opening.refused", "SECOND_OFFICER_REQUIRED"))
                .isEqualTo(2);
        TenderProblems.SEALED.require(
                language -> SuiteClock.at(market.deadline.plusMillis(1), () -> as(market.people.agentToken(), language)
                        .get(BIDS, market.consultation())));
    }

    @Test
    void theSecondOfficerOpensAllAndNobodyOpensAgain() {
        Market market = new Market().published();
        market.bidding().submitted("1000.00");
        market.bidding().submitted("900.00");
        List<Response> acts = SuiteClock.at(
                market.deadline.plusMillis(1),
                () -> List.of(open(market, market.people.officer1, "fr"), open(market, market.people.officer2, "fr")));
        assertThat(acts).extracting(Response::statusCode).containsExactly(200, 200);
        Response opened = acts.get(1);
        assertThat(opened.<String>path("state")).isEqualTo("OPENED");
        assertThat(opened.<Integer>path("envelopes")).isEqualTo(2);
        assertThat(opened.<String>path("openedAt")).isNotBlank();
        assertThat(opened.jsonPath().getList("acts.officer"))
                .containsExactly(market.people.officer1, market.people.officer2);

        ALREADY_OPENED.require(language -> open(market, market.people.officer3, language));
        ALREADY_OPENED.require(language -> open(market, market.people.officer1, language));
        assertThat(market.opening().bids().getList("items")).hasSize(2);
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("consultation.opened");
    }

    @Test
    void threeOfficersAtOnceOpenOnce() {
        Market market = new Market().published();
        market.bidding().submitted("1000.00");
        List<String> officers = List.of(market.people.officer1, market.people.officer2, market.people.officer3);
        List<Response> answers = SuiteClock.at(
                market.deadline.plusMillis(1), () -> Races.run(3, runner -> open(market, officers.get(runner), "fr")));
        // The third one finds the envelopes open, or finds them being opened and waits for that.
        List<Object> states = answers.stream()
                .map(answer -> answer.statusCode() == 200 ? answer.<Object>path("state") : answer.path("code"))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        assertThat(states).isIn(List.of("ALREADY_OPENED", "OPENED", "PENDING"), List.of("OPENED", "OPENED", "PENDING"));
        assertThat(Traces.acts(market.consultation()).stream().filter("opening.act"::equals))
                .hasSize(2);
        assertThat(market.opening().bids().getList("items")).hasSize(1);
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.opened");
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        Market market = new Market().published();
        String key = Api.key();
        String token = market.people.officerToken(market.people.officer1);
        List<Response> answers = SuiteClock.at(
                market.deadline.plusMillis(1),
                () -> Races.run(
                        2, runner -> as(token).header("Idempotency-Key", key).post(PATH, market.consultation())));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("opening.act");
        PlatformProblems.KEY_MISSING.require(language -> as(token, language).post(PATH, market.consultation()));
    }

    @Test
    void nobodyReadsBidsBeforeTheOpeningAndEveryAttemptIsRecorded() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().submitted("1000.00");
        TenderProblems.SEALED.require(
                language -> as(market.people.agentToken(), language).get(BIDS, market.consultation()));
        TenderProblems.SEALED.require(
                language -> as(market.people.evaluatorToken(), language).get(BIDS, market.consultation()));
        assertThat(Traces.acts(market.consultation()))
                .filteredOn("bids.refused"::equals)
                .hasSize(4);
        TenderProblems.SEALED.require(
                language -> as(market.people.agentToken(), language).get("/v1/lots/{lot}/ranking", market.lot()));
        assertThat(Traces.acts(market.consultation()))
                .filteredOn("ranking.refused"::equals)
                .hasSize(2);

        String other = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(BIDS, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get("/v1/lots/{lot}/ranking", market.lot()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(new Market().people.evaluatorToken(), language).get(BIDS, market.consultation()));
        PlatformProblems.FORBIDDEN.require(
                language -> as(bidder.token(), language).get(BIDS, market.consultation()));
    }

    @Test
    void otherDepartmentsNeverSeeBids() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().submitted("1000.00");
        market.opening().done();
        String bid = market.opening().bidOf(bidder);
        String other = new Market().people.agentToken();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get(BIDS, market.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get("/v1/bids/{id}", bid));
        PlatformProblems.NOT_FOUND.require(language -> as(other, language).get("/v1/lots/{lot}/ranking", market.lot()));
        assertThat(as(Tokens.withRole("auditor").sign())
                        .get("/v1/bids/{id}", bid)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOpeningIsReadByThoseConcernedOnly() {
        Market market = new Market().published();
        assertThat(as(market.people.officerToken(market.people.officer3))
                        .get(PATH, market.consultation())
                        .statusCode())
                .isEqualTo(200);
        PlatformProblems.NOT_FOUND.require(
                language -> as(new Market().people.agentToken(), language).get(PATH, market.consultation()));
        Market draft = new Market().drafted();
        PlatformProblems.NOT_FOUND.require(
                language -> as(draft.people.agentToken(), language).get(PATH, draft.consultation()));
        PlatformProblems.NOT_FOUND.require(language -> open(draft, draft.people.officer1, language));
    }

    @Test
    void whatIsToldCarriesNoBidderBeforeTheAward() {
        Market market = new Market().published();
        Bidder bidder = market.bidding().submitted("1234.56");
        assertThat(Traces.facts(bidder.organisation().alias())).isEmpty();
        assertThat(Traces.facts(bidder.organisation().id())).isEmpty();
        assertThat(Traces.facts(bidder.dossier())).isEmpty();
        assertThat(Traces.factTypes(market.consultation())).containsExactly("consultation.published");

        market.opening().done();
        assertThat(Traces.factTypes(market.consultation()))
                .containsExactly("consultation.published", "consultation.opened");
        Object opened = Traces.facts(market.consultation()).get(1).get("data");
        assertThat(opened).asInstanceOf(InstanceOfAssertFactories.MAP).containsOnlyKeys("consultationId", "openedAt");
        assertThat(Traces.facts(bidder.organisation().alias())).isEmpty();
    }
}
