package fr.edossier.criteria.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.WireMock;
import fr.edossier.criteria.item.Catalogue;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.testing.SuiteTest;
import fr.edossier.testing.token.DemoUser;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(value = NeighbourStub.class, scope = TestResourceScope.GLOBAL)
class UsageFeedsTest {
    private static final String TENDER = "/tender/v1/facts";
    private static final String EVALUATION = "/evaluation/v1/facts";
    private static final String TOKEN = "/realms/edossier/protocol/openid-connect/token";
    /** Token that has already expired, so that each reading requests a new one. */
    private static final String ACCESS =
            "{\"access_token\":\"of-this-service\",\"token_type\":\"Bearer\",\"expires_in\":-60}";

    private static final String BATCH = "application/cloudevents-batch+json";

    @Inject
    UsageFeeds feeds;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "edossier.tender.url")
    URI address;

    private WireMock neighbours = WireMock.create().build();
    private String code = "";

    @BeforeEach
    void neighboursWithNothingToTell() {
        neighbours = WireMock.create()
                .host(address.getHost())
                .port(address.getPort())
                .build();
        neighbours.resetMappings();
        neighbours.resetRequests();
        neighbours.register(post(urlPathEqualTo(TOKEN)).willReturn(okJson(ACCESS)));
        neighbours.register(get(urlPathEqualTo(TENDER)).atPriority(9).willReturn(okForContentType(BATCH, "[]")));
        neighbours.register(get(urlPathEqualTo(EVALUATION)).atPriority(9).willReturn(okForContentType(BATCH, "[]")));
        Map<String, Object> item = Catalogue.criterion();
        Catalogue.published(item);
        code = (String) item.get("code");
    }

    private JsonPath figures() {
        var response = given().auth().oauth2(Tokens.of(DemoUser.CARL).sign()).get("/v1/item-usage/{code}", code);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    /** Answers the batch to readers that have not read it yet. */
    private void tell(String feed, FeedEvent event) throws JsonProcessingException {
        neighbours.register(get(urlPathEqualTo(feed))
                .willReturn(okForContentType(BATCH, json.writeValueAsString(new FeedEvent[] {event}))));
        neighbours.register(get(urlPathEqualTo(feed))
                .withQueryParam("after", equalTo(event.cursor()))
                .willReturn(okForContentType(BATCH, "[]")));
    }

    @Test
    void bothFeedsAreReadToTheirEndAsThisService() throws JsonProcessingException {
        FeedEvent published = NeighbourFacts.published(
                UUID.randomUUID(), "ACHATS", NeighbourFacts.use(UUID.randomUUID(), code, 1, "CRITERION"));
        FeedEvent shared = NeighbourFacts.shared(NeighbourFacts.achievement(code, 1, 100, 90, true));
        tell(TENDER, published);
        tell(EVALUATION, shared);

        feeds.followTender();
        feeds.followEvaluation();

        assertThat(figures().getInt("total.timesUsed")).isEqualTo(1);
        assertThat(figures().getInt("total.evidenceReceived.count")).isEqualTo(1);
        neighbours.verifyThat(
                1,
                getRequestedFor(urlPathEqualTo(TENDER))
                        .withQueryParam("after", equalTo(published.cursor()))
                        .withHeader("Authorization", equalTo("Bearer of-this-service")));
        neighbours.verifyThat(
                1, getRequestedFor(urlPathEqualTo(EVALUATION)).withQueryParam("after", equalTo(shared.cursor())));
        neighbours.verifyThat(postRequestedFor(urlPathEqualTo(TOKEN))
                .withBasicAuth(new BasicCredentials("criteria-service", "secret-of-the-tests"))
                .withRequestBody(containing("grant_type=client_credentials")));
    }

    @Test
    void aFeedThatIsDownAgesItsOwnFiguresAndNothingElse() throws JsonProcessingException {
        tell(
                TENDER,
                NeighbourFacts.published(
                        UUID.randomUUID(), "ACHATS", NeighbourFacts.use(UUID.randomUUID(), code, 1, "CRITERION")));
        feeds.followTender();
        feeds.followEvaluation();
        JsonPath before = figures();
        assertThat(before.getString("asOf.tender")).isNotNull();
        assertThat(before.getString("asOf.evaluation")).isNotNull();

        neighbours.register(
                get(urlPathEqualTo(TENDER)).atPriority(1).willReturn(aResponse().withStatus(503)));
        feeds.followTender();
        feeds.followTender();
        feeds.followEvaluation();

        JsonPath after = figures();
        assertThat(after.getString("asOf.tender")).isEqualTo(before.getString("asOf.tender"));
        assertThat(after.getString("asOf.evaluation")).isGreaterThan(before.getString("asOf.evaluation"));
        assertThat(after.<String, Object>getMap("total")).isEqualTo(before.<String, Object>getMap("total"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void soDoesAKeycloakThatIsDownAndAnAnswerThatIsNoBatch() {
        feeds.followEvaluation();
        String before = figures().getString("asOf.evaluation");
        neighbours.register(
                get(urlPathEqualTo(EVALUATION)).atPriority(1).willReturn(okForContentType(BATCH, "{\"items\":[]}")));
        feeds.followEvaluation();
        assertThat(figures().getString("asOf.evaluation")).isEqualTo(before);
        neighbours.register(
                post(urlPathEqualTo(TOKEN)).atPriority(1).willReturn(aResponse().withStatus(503)));
        feeds.followEvaluation();
        assertThat(figures().getString("asOf.evaluation")).isEqualTo(before);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
