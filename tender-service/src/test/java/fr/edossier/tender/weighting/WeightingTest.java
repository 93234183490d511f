package fr.edossier.tender.weighting;

import static fr.edossier.tender.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.Api;
import fr.edossier.tender.Bidder;
import fr.edossier.tender.DraftContents;
import fr.edossier.tender.Lots;
import fr.edossier.tender.Market;
import fr.edossier.tender.Traces;
import fr.edossier.testing.ExpectedProblem;
import fr.edossier.testing.PlatformProblems;
import fr.edossier.testing.SuiteClock;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class WeightingTest {
    private static final String PATH = "/v1/lots/{lot}/weights";

    private final Market market = new Market();

    private Map<String, Object> lot(String kind, String member, Object weight) {
        Map<String, Object> lot = new HashMap<>(market.lotContent(40));
        lot.put("weightKind", kind);
        lot.put("price", Map.of("method", "PROPORTIONAL", member, weight));
        return lot;
    }

    private Market ranges() {
        return market.drafted()
                .withLot(lot("RANGE", "weightRange", Map.of("min", 30, "max", 50)))
                .withRequirement(DraftContents.criterion("weightRange", Map.of("min", 50, "max", 70)))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
    }

    private Response fix(String language, int price, int criterion) {
        return fix(language, "*", price, criterion);
    }

    private Response fix(String language, String tag, int price, int criterion) {
        return as(market.people.agentToken(), language)
                .header("If-Match", tag)
                .body(Map.of(
                        "price",
                        price,
                        "criteria",
                        List.of(Map.of("requirementId", market.requirement(0), "weight", criterion))))
                .put(PATH, market.lot());
    }

    private Response fix(int price, int criterion) {
        return fix("fr", price, criterion);
    }

    private JsonPath ranking() {
        return as(market.people.agentToken())
                .get("/v1/lots/{lot}/ranking", market.lot())
                .jsonPath();
    }

    @Test
    void rangesAreFixedBeforeTheOpeningAndWhatIsFixedCounts() {
        ranges().publish();
        Bidder dear = market.bidding().submittedWithoutAnswers("200.00");
        Bidder cheap = market.bidding().submittedWithoutAnswers("100.00");
        try (SuiteClock clock = SuiteClock.at(market.deadline.plusSeconds(1))) {
            ExpectedProblem.of(409, "WEIGHTS_NOT_FIXED")
                    .fr(
                            "Pondérations non fixées",
                            "Fixez les pondérations annoncées par fourchette ou par ordre avant l'ouverture.")
                    .en(
                            "Weights not fixed",
                            "Fix the weights that were announced as ranges or as an order before the opening.")
                    .at(
                            "pointer",
                            "/lots/0",
                            "WEIGHTS_NOT_FIXED",
                            "Fixez les pondérations du lot 1.",
                            "Fix the weights of lot 1.")
                    .require(language -> as(market.people.officerToken(market.people.officer1), language)
                            .header("Idempotency-Key", Api.key())
                            .post("/v1/consultations/{id}/opening", market.consultation()));
            String tag = as(market.people.agentToken())
                    .get("/v1/consultations/{id}", market.consultation())
                    .header("ETag");
            Response first = fix("fr", tag, 50, 50);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(first.header("ETag"))
                    .isEqualTo(as(market.people.agentToken())
                            .get("/v1/consultations/{id}", market.consultation())
                            .header("ETag"));
            PlatformProblems.STALE.require(language -> fix(language, tag, 30, 70));
            Response fixed = fix("fr", first.header("ETag"), 30, 70);
            assertThat(fixed.statusCode()).isEqualTo(200);
            assertThat(as(market.people.agentToken())
                            .get(PATH, market.lot())
                            .jsonPath()
                            .<String, Object>getMap("$"))
                    .isEqualTo(fixed.jsonPath().getMap("$"))
                    .containsEntry("lotId", market.lot())
                    .containsEntry("price", 30);
            market.opening().open(market.people.officer1).then().statusCode(200);
            market.opening().open(market.people.officer2).then().statusCode(200);
            ExpectedProblem.of(409, "ALREADY_OPENED")
                    .fr("Plis déjà ouverts", "Les plis de cette consultation ont déjà été ouverts.")
                    .en("Already opened", "The envelopes of this consultation have already been opened.")
                    .require(language -> fix(language, 50, 50));
        }
        market.opening()
                .mark(dear, Map.of("mark", 10, "appreciation", "Motivé"))
                .then()
                .statusCode(200);
        market.opening()
                .mark(cheap, Map.of("mark", 5, "appreciation", "Motivé"))
                .then()
                .statusCode(200);
        assertThat(ranking().getList("items.total", Float.class)).containsExactly(85.0f, 65.0f);
        assertThat(ranking().getList("items.pricePoints", Float.class)).containsExactly(15.0f, 30.0f);
        assertThat(Traces.acts(market.consultation())).containsSubsequence("weights.fixed", "weights.fixed");
    }

    @Test
    void whatIsFixedStaysWithinWhatWasAnnounced() {
        ranges().publish();
        ExpectedProblem.of(422, "WEIGHTS_REFUSED")
                .fr(
                        "Pondérations contraires à l'annonce",
                        "Les pondérations fixées doivent respecter les fourchettes ou l'ordre annoncés et totaliser"
                                + " 100.")
                .en(
                        "Weights contrary to the announcement",
                        "The fixed weights must respect the announced ranges or order and total 100.")
                .at(
                        "pointer",
                        "/price",
                        "WEIGHT_OUT_OF_RANGE",
                        "La pondération annoncée est comprise entre 30 et 50.",
                        "The announced weight is between 30 and 50.")
                .at(
                        "pointer",
                        "/criteria/0/weight",
                        "WEIGHT_OUT_OF_RANGE",
                        "La pondération annoncée est comprise entre 50 et 70.",
                        "The announced weight is between 50 and 70.")
                .require(language -> fix(language, 29, 71));
    }

    @Test
    void onlyItsWritersFixAndOnlyWhatIsPublishedAndNotGivenUp() {
        ranges();
        ExpectedProblem.of(409, "CONSULTATION_NOT_PUBLISHED")
                .fr("Consultation non publiée", "Cette opération n'est possible qu'après la publication.")
                .en("Consultation not published", "This is only possible after publication.")
                .require(language -> fix(language, 40, 60));
        market.publish();
        String other = Tokens.agent("AUTRES").sign();
        PlatformProblems.NOT_FOUND.require(language -> as(other, language)
                .header("If-Match", "*")
                .body(Map.of("price", 40, "criteria", List.of()))
                .put(PATH, market.lot()));
        PlatformProblems.NOT_FOUND.require(
                language -> as(market.people.agentToken(), language).get(PATH, market.lot()));
        PlatformProblems.TAG_MISSING.require(language -> as(market.people.agentToken(), language)
                .body(Map.of("price", 40, "criteria", List.of()))
                .put(PATH, market.lot()));
        PlatformProblems.STALE.require(language -> as(market.people.agentToken(), language)
                .header("If-Match", "\"0-DRAFT\"")
                .body(Map.of("price", 40, "criteria", List.of()))
                .put(PATH, market.lot()));
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/consultations/{id}/abandonment", market.consultation())
                .then()
                .statusCode(200);
        assertThat(fix(40, 60).jsonPath().getString("code")).isEqualTo("CONSULTATION_ABANDONED");
    }

    @Test
    void aLotThatHasEndedKeepsNoEnvelopeClosedAndIsNotRanked() {
        String ended = ranges().lot();
        Lots.add(market, 2, null).publish();
        as(market.people.agentToken())
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(Map.of("outcome", "ABANDONED", "code", "OTHER", "reason", Api.text("Sans suite")))
                .post("/v1/lots/{lot}/ending", ended)
                .then()
                .statusCode(200);
        assertThat(as(market.people.agentToken())
                        .header("If-Match", "*")
                        .body(Map.of("price", 40, "criteria", List.of()))
                        .put("/v1/lots/{lot}/weights", ended)
                        .<String>path("code"))
                .isEqualTo("LOT_ENDED");
        market.opening().done();
        Response ranking = as(market.people.agentToken()).get("/v1/lots/{lot}/ranking", ended);
        assertThat(ranking.statusCode()).isEqualTo(409);
        assertThat(ranking.jsonPath().getString("code")).isEqualTo("WEIGHTS_NOT_FIXED");
    }

    @Test
    void exactWeightsAreNotFixedAgain() {
        market.published();
        assertThat(fix(40, 60).jsonPath().getString("code")).isEqualTo("WEIGHTS_EXACT");
    }

    @Test
    void anOrderIsFixedAsPercentages() {
        market.drafted()
                .withLot(lot("ORDER", "weightRank", 2))
                .withRequirement(DraftContents.criterion("weightRank", 1))
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
        assertThat(fix(60, 40).jsonPath().getList("errors.code")).containsExactly("WEIGHT_AGAINST_ORDER");
        assertThat(fix(40, 60).statusCode()).isEqualTo(200);
    }

    @Test
    void aWeightHasOneForm() {
        market.drafted();
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("method", "PROPORTIONAL", "weight", 40, "weightRank", 1),
                Map.of("method", "PROPORTIONAL", "weightRange", Map.of("min", 50, "max", 40)))) {
            Map<String, Object> lot = new HashMap<>(market.lotContent(40));
            lot.put("price", wrong);
            assertThat(as(market.people.agentToken())
                            .header("If-Match", "*")
                            .body(lot)
                            .post("/v1/consultations/{id}/lots", market.consultation())
                            .jsonPath()
                            .getString("code"))
                    .isEqualTo("RULES_OF_WEIGHT");
        }
        market.withLot(40);
        Map<String, Object> both = DraftContents.criterion("weight", 10);
        both.put("weightRank", 1);
        Map<String, Object> parts = DraftContents.criterion("weight", 10);
        parts.put(
                "subCriteria",
                List.of(Map.of("title", Api.text("Un"), "weight", 5), Map.of("title", Api.text("Deux"))));
        for (Map<String, ?> wrong :
                List.of(both, parts, DraftContents.criterion("weightRange", Map.of("min", 20, "max", 10)))) {
            assertThat(as(market.people.agentToken())
                            .header("If-Match", "*")
                            .body(wrong)
                            .post("/v1/lots/{lot}/requirements", market.lot())
                            .jsonPath()
                            .getString("code"))
                    .isEqualTo("RULES_OF_WEIGHT");
        }
    }
}
