package fr.edossier.tender.catalogue;

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
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import fr.edossier.platform.fact.FeedEvent;
import fr.edossier.tender.CatalogueStub;
import fr.edossier.testing.SuiteTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuiteTest
class CatalogueFeedTest {
    private static final String TOKEN = "/realms/edossier/protocol/openid-connect/token";
    /** Expired from the start, so that each turn asks for its own. */
    private static final String ACCESS =
            "{\"access_token\":\"of-this-service\",\"token_type\":\"Bearer\",\"expires_in\":-60}";

    private static final String BATCH = "application/cloudevents-batch+json";

    @Inject
    CatalogueFeed feed;

    @Inject
    KnownItemRepository items;

    @Inject
    ObjectMapper json;

    private static MappingBuilder facts() {
        return get(urlPathEqualTo("/v1/facts"));
    }

    @BeforeEach
    void aCatalogueWithNothingToTell() {
        CatalogueStub.client().register(post(urlPathEqualTo(TOKEN)).willReturn(okJson(ACCESS)));
        CatalogueStub.client().register(facts().atPriority(1).willReturn(okForContentType(BATCH, "[]")));
        feed.follow();
    }

    /** The batch to whoever has not read it yet. */
    private void tell(FeedEvent... events) throws JsonProcessingException {
        CatalogueStub.client()
                .register(facts().atPriority(1).willReturn(okForContentType(BATCH, json.writeValueAsString(events))));
        CatalogueStub.client()
                .register(facts().atPriority(1)
                        .withQueryParam("after", equalTo(events[events.length - 1].cursor()))
                        .willReturn(okForContentType(BATCH, "[]")));
    }

    private ItemState stateOf(UUID item) {
        return QuarkusTransaction.requiringNew()
                .call(() -> items.findByIdOptional(item).orElseThrow().status());
    }

    @Test
    void theFeedIsReadToItsEndAsThisService() throws JsonProcessingException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String code = "C-" + first;
        FeedEvent last = Told.superseded(first, code, 1, second);
        tell(Told.event("forgotten", first, Map.of()), Told.published(second, code, 2), last);

        feed.follow();

        assertThat(stateOf(first)).isEqualTo(ItemState.SUPERSEDED);
        assertThat(stateOf(second)).isEqualTo(ItemState.PUBLISHED);
        CatalogueStub.client()
                .verifyThat(getRequestedFor(urlPathEqualTo("/v1/facts"))
                        .withQueryParam("after", equalTo(last.cursor()))
                        .withHeader("Authorization", equalTo("Bearer of-this-service")));
        CatalogueStub.client()
                .verifyThat(postRequestedFor(urlPathEqualTo(TOKEN))
                        .withBasicAuth(new BasicCredentials("tender-service", "secret-of-the-tests"))
                        .withRequestBody(containing("grant_type=client_credentials")));
    }

    @Test
    void aCatalogueThatIsDownIsReadLater() throws JsonProcessingException {
        UUID item = UUID.randomUUID();
        CatalogueStub.client()
                .register(facts().atPriority(1).willReturn(aResponse().withStatus(503)));
        feed.follow();
        given().get("/q/health/ready").then().statusCode(200);

        tell(Told.withdrawn(item, "C-" + item, 1, null));
        feed.follow();
        assertThat(stateOf(item)).isEqualTo(ItemState.WITHDRAWN);
    }
}
