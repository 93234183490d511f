package fr.edossier.evaluation;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stub of tender-service, and of Keycloak's token endpoint. */
public final class TenderStub implements QuarkusTestResourceLifecycleManager {
    private @Nullable WireMockServer server;

    @Override
    public Map<String, String> start() {
        WireMockServer started =
                new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
        started.start();
        server = started;
        return Map.of(
                "edossier.tender.url",
                started.baseUrl(),
                "quarkus.oidc-client.auth-server-url",
                started.baseUrl() + "/realms/edossier");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
