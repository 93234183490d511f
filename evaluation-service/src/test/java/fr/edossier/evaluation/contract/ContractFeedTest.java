package fr.edossier.evaluation.contract;

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
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import fr.edossier.evaluation.Api;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.platform.fact.FeedReader;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class ContractFeedTest {
    private static final String FACTS = "/v1/facts";
    private static final String TOKEN = "/realms/edossier/protocol/openid-connect/token";
    /** A token that has already expired, so that each turn requests a new one. */
    private static final String ACCESS =
            "{\"access_token\":\"of-this-service\",\"token_type\":\"Bearer\",\"expires_in\":-60}";

    private static final String BATCH = "application/cloudevents-batch+json";

    @Inject
    ContractFeed feed;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "edossier.tender.url")
    URI address;

    private WireMock tender = WireMock.create().build();
    private final FeedLog log = new FeedLog();
    private final Logger logger = Logger.getLogger(FeedReader.class.getName());

    @BeforeEach
    void stubTenderServiceWithoutFacts() {
        tender = WireMock.create()
                .host(address.getHost())
                .port(address.getPort())
                .build();
        tender.resetMappings();
        tender.register(post(urlPathEqualTo(TOKEN)).willReturn(okJson(ACCESS)));
        tender.register(get(urlPathEqualTo(FACTS)).atPriority(9).willReturn(okForContentType(BATCH, "[]")));
        feed.follow();
        logger.addHandler(log);
    }

    @AfterEach
    void removeLogHandler() {
        logger.removeHandler(log);
    }

    @Test
    void readsTheFeedAsThisServiceUntilAllIsRead() throws JsonProcessingException {
        SomeContract contract = SomeContract.random();
        FeedEvent signed = contract.signed();
        FeedEvent completed = contract.completedEvent();
        FeedEvent next = SomeContract.random().signed();
        tender.register(get(urlPathEqualTo(FACTS)).willReturn(batch(signed, completed)));
        tender.register(get(urlPathEqualTo(FACTS))
                .withQueryParam("after", equalTo(completed.cursor()))
                .willReturn(batch(next)));
        tender.register(get(urlPathEqualTo(FACTS))
                .withQueryParam("after", equalTo(next.cursor()))
                .willReturn(okForContentType(BATCH, "[]")));

        feed.follow();

        assertThat(Api.as(contract.author())
                        .get("/v1/contracts/" + contract.id())
                        .jsonPath()
                        .getString("completedAt"))
                .isEqualTo(SomeContract.COMPLETED_AT.toString());
        tender.verifyThat(
                1,
                getRequestedFor(urlPathEqualTo(FACTS))
                        .withQueryParam("after", equalTo(next.cursor()))
                        .withQueryParam("limit", equalTo("100"))
                        .withHeader("Authorization", equalTo("Bearer of-this-service")));
        tender.verifyThat(postRequestedFor(urlPathEqualTo(TOKEN))
                .withBasicAuth(new BasicCredentials("evaluation-service", "secret-of-the-tests"))
                .withRequestBody(containing("grant_type=client_credentials")));
    }

    @Test
    void tenderServiceThatIsDownIsLoggedOnceAndStopsNothing() {
        tender.register(get(urlPathEqualTo(FACTS)).willReturn(aResponse().withStatus(503)));

        feed.follow();
        feed.follow();
        feed.follow();

        assertThat(log.levels()).containsExactly("WARN");
        given().get("/q/health/ready").then().statusCode(200);

        tender.register(get(urlPathEqualTo(FACTS)).willReturn(okForContentType(BATCH, "[]")));
        feed.follow();
        feed.follow();
        assertThat(log.levels()).containsExactly("WARN", "INFO");
    }

    @Test
    void keycloakThatIsDownIsLoggedOnceAndStopsNothing() {
        tender.register(post(urlPathEqualTo(TOKEN)).willReturn(aResponse().withStatus(503)));
        feed.follow();
        feed.follow();
        assertThat(log.levels()).containsExactly("WARN");
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void tokenIsNotUsedInItsLastThirtySeconds() {
        tender.register(post(urlPathEqualTo(TOKEN))
                .willReturn(okJson("{\"access_token\":\"short-lived\",\"token_type\":\"Bearer\",\"expires_in\":29}")));
        feed.follow();
        tender.resetRequests();

        feed.follow();
        tender.verifyThat(1, postRequestedFor(urlPathEqualTo(TOKEN)));
    }

    @Test
    void answerThatIsNotABatchIsLogged() {
        tender.register(get(urlPathEqualTo(FACTS)).willReturn(okForContentType(BATCH, "{\"items\":[]}")));
        feed.follow();
        assertThat(log.levels()).containsExactly("WARN");
    }

    private ResponseDefinitionBuilder batch(FeedEvent... events) throws JsonProcessingException {
        return okForContentType(BATCH, json.writeValueAsString(events));
    }

    private static final class FeedLog extends Handler {
        private final Queue<String> levels = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
                levels.add(entry.getLevel().getName());
            }
        }

        List<String> levels() {
            return List.copyOf(levels);
        }

        @Override
        public void flush() {
            // kept in memory
        }

        @Override
        public void close() {
            levels.clear();
        }
    }
}
