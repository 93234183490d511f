package fr.edossier.tender;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** A criteria-service that knows the items a test gives it; all others are not found. */
public class CatalogueStub implements QuarkusTestResourceLifecycleManager {
    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("edossier.criteria.url", "http://127.0.0.1:" + server.port());
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Adds an item and gives its id. */
    public static UUID item(String nature, String status, String confidentiality) {
        UUID id = UUID.randomUUID();
        String body = """
                {"id": "%s", "code": "ENV-042", "number": 3, "status": "%s", "nature": "%s", "theme": "ENVIRONMENT",
                 "title": {"fr": "Heures d'insertion", "en": "Insertion hours"}, "text": {"fr": "Texte", "en": "Text"},
                 "confidentiality": "%s", "unit": "h", "linkToSubject": {"fr": "La prestation"}, "contentHash": "abc", "somethingNew": true}
                """.formatted(id, status, nature, confidentiality);
        client().register(get("/v1/items/" + id)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
        return id;
    }

    /** An item whose answer never comes whole. */
    public static UUID broken() {
        UUID id = UUID.randomUUID();
        client().register(get("/v1/items/" + id).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        return id;
    }

    public static WireMock client() {
        URI url = URI.create(ConfigProvider.getConfig().getValue("edossier.criteria.url", String.class));
        return new WireMock(url.getHost(), url.getPort());
    }
}
