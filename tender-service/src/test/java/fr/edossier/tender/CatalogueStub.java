package fr.edossier.tender;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
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
        return Map.of(
                "edossier.criteria.url",
                server.baseUrl(),
                "quarkus.oidc-client.auth-server-url",
                server.baseUrl() + "/realms/edossier");
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Adds an item and gives its id. */
    public static UUID item(String nature, String status, String confidentiality) {
        return item(Map.of("nature", nature, "status", status, "confidentiality", confidentiality));
    }

    /** Adds a published clause that is so otherwise, and gives its id. */
    public static UUID item(Map<String, ?> members) {
        UUID id = UUID.randomUUID();
        Map<String, Object> item = new HashMap<>(Map.of(
                "id", id,
                "code", "ENV-042",
                "number", 3,
                "status", "PUBLISHED",
                "nature", "CLAUSE",
                "theme", "ENVIRONMENT",
                "title", Map.of("fr", "Heures d'insertion", "en", "Insertion hours"),
                "text", Map.of("fr", "Texte", "en", "Text"),
                "confidentiality", "BUYER_ONLY",
                "unit", "h"));
        item.putAll(Map.of("linkToSubject", Map.of("fr", "La prestation"), "contentHash", "abc", "somethingNew", true));
        item.putAll(members);
        client().register(get("/v1/items/" + id).willReturn(okJson(Json.write(item))));
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
