package fr.edossier.tender.compliance;

import static fr.edossier.tender.Market.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.CatalogueStub;
import fr.edossier.tender.Market;
import fr.edossier.tender.Refused;
import fr.edossier.tender.Refused.Told;
import fr.edossier.tender.Traces;
import fr.edossier.testing.Races;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class PublicationResourceTest {
    private static final Refused NOT_PUBLISHABLE = Refused.of(
            422,
            "NOT_PUBLISHABLE",
            new Told(
                    "Publication impossible",
                    "La consultation ne peut pas être publiée en l'état : voyez chaque constat."),
            new Told("Not publishable", "The consultation cannot be published as it is: see each finding."));

    private static Response publish(Market market, String language, String tag, String key) {
        return as(market.agentToken(), language)
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post("/v1/consultations/{id}/publication", market.consultation());
    }

    private static Response publish(Market market, String language) {
        return publish(market, language, market.etag(), Market.key());
    }

    private static String statusOf(Market market) {
        return as(market.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .path("status");
    }

    @Test
    void aCompleteDraftIsPublishedDatedAndTold() {
        Market market = new Market().complete("OPEN");
        UUID item = CatalogueStub.item("CLAUSE", "PUBLISHED", "BUYER_ONLY");
        market.withRequirement(Map.of("itemId", item, "required", false));
        Response published = publish(market, "fr");

        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(published.header("ETag")).endsWith("-PUBLISHED\"").isNotEqualTo(market.etag());
        assertThat(published.<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(published.<String>path("publishedAt")).isNotBlank();
        assertThat(as(market.agentToken())
                        .get("/v1/consultations/{id}", market.consultation())
                        .asString())
                .isEqualTo(published.asString());
        assertThat(Traces.acts(market.consultation())).endsWith("consultation.published");
        assertThat(Traces.facts(market.consultation())).singleElement().satisfies(fact -> assertThat(fact)
                .containsEntry("type", "fr.edossier.tender.consultation.published")
                .containsEntry("source", "/tender-service")
                .containsEntry("subject", market.consultation())
                .containsEntry(
                        "data",
                        Map.of(
                                "consultationId",
                                market.consultation(),
                                "reference",
                                published.path("reference"),
                                "title",
                                Market.text("Nettoyage"),
                                "department",
                                market.department,
                                "deadline",
                                market.deadline.toString(),
                                "publishedAt",
                                published.path("publishedAt"),
                                "lots",
                                List.of(Map.of("lotId", market.lot(), "number", 1)),
                                "requirements",
                                List.of(Map.of(
                                        "lotId",
                                        market.lot(),
                                        "itemId",
                                        item.toString(),
                                        "itemCode",
                                        "ENV-042",
                                        "number",
                                        3,
                                        "nature",
                                        "CLAUSE",
                                        "theme",
                                        "ENVIRONMENT")))));
    }

    @Test
    void aHundredthOfAPercentTooFewIsRefused() {
        Market market = new Market()
                .drafted()
                .withLot(40)
                .withHandwritten("CRITERION", new BigDecimal("59.99"), true, "BUYER_ONLY");
        NOT_PUBLISHABLE
                .at(
                        "pointer",
                        "/lots/0",
                        "WEIGHTS_NOT_WHOLE",
                        "Les pondérations du lot 1 totalisent 99.99 au lieu de 100.",
                        "The weights of lot 1 total 99.99 instead of 100.")
                .by(language -> publish(market, language));
        assertThat(statusOf(market)).isEqualTo("DRAFT");
        assertThat(Traces.facts(market.consultation())).isEmpty();
    }

    @Test
    void aPassedDeadlineIsRefusedTogetherWithWhateverElseIsWrong() {
        Market market = new Market().drafted();
        Refused refused = NOT_PUBLISHABLE
                .at(
                        "pointer",
                        "/deadline",
                        "DEADLINE_NOT_IN_FUTURE",
                        "La date limite doit être à venir.",
                        "The deadline must be in the future.")
                .at("pointer", "/lots", "NO_LOT", "Il faut au moins un lot.", "There must be a lot.");
        refused.by(language -> Market.at(market.deadline, () -> publish(market, language)));
        NOT_PUBLISHABLE
                .at("pointer", "/lots", "NO_LOT", "Il faut au moins un lot.", "There must be a lot.")
                .by(language -> publish(market, language));
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        Market market = new Market().complete("ADAPTED");
        String key = Market.key();
        Response first = publish(market, "fr", market.etag(), key);
        first.then().statusCode(200);
        Response again = publish(market, "fr", market.etag(), key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Traces.facts(market.consultation())).hasSize(1);
    }

    @Test
    void aKeyServesForOneActOnly() {
        Market market = new Market().complete("ADAPTED");
        String key = Market.key();
        publish(market, "fr", market.etag(), key).then().statusCode(200);
        market.complete("ADAPTED");
        Refused.KEY_REUSED.by(language -> publish(market, language, market.etag(), key));
        assertThat(statusOf(market)).isEqualTo("DRAFT");
    }

    @Test
    void twoAtOnceWithTheSameKeyPublishOnce() {
        Market market = new Market().complete("ADAPTED");
        String key = Market.key();
        List<Response> answers = Races.run(2, runner -> publish(market, "fr", market.etag(), key));
        assertThat(answers).extracting(Response::statusCode).containsExactly(200, 200);
        assertThat(answers.get(0).asString()).isEqualTo(answers.get(1).asString());
        assertThat(Traces.facts(market.consultation())).hasSize(1);
        assertThat(Traces.acts(market.consultation())).containsOnlyOnce("consultation.published");
    }

    @Test
    void twoAtOnceWithTheirOwnKeysPublishOnce() {
        Market market = new Market().complete("ADAPTED");
        List<Integer> statuses = Races.run(2, runner -> publish(market, "fr").statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(Traces.facts(market.consultation())).hasSize(1);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        Market market = new Market().published();
        Refused.NOT_DRAFT.by(language -> publish(market, language));
    }

    @Test
    void needsTheLastTagAndAKey() {
        Market market = new Market().complete("ADAPTED");
        String path = "/v1/consultations/{id}/publication";
        Refused.TAG_MISSING.by(language -> as(market.agentToken(), language)
                .header("Idempotency-Key", Market.key())
                .post(path, market.consultation()));
        Refused.KEY_MISSING.by(language -> as(market.agentToken(), language)
                .header("If-Match", market.etag())
                .post(path, market.consultation()));
        Refused.STALE.by(language -> publish(market, language, "\"0-DRAFT\"", Market.key()));
        assertThat(statusOf(market)).isEqualTo("DRAFT");
    }

    @Test
    void otherDepartmentsFindNothingToPublish() {
        Market market = new Market().complete("ADAPTED");
        String other = new Market().agentToken();
        Refused.NOT_FOUND.by(language -> as(other, language)
                .header("If-Match", market.etag())
                .header("Idempotency-Key", Market.key())
                .post("/v1/consultations/{id}/publication", market.consultation()));
    }
}
