package fr.edossier.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Sets the login addresses in the API document of a running service, whose realm is known only when it starts. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class LoginAddress implements OASFilter {
    static final String SCHEME = "keycloak";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSecurityScheme(SCHEME, scheme());
    }

    static SecurityScheme scheme() {
        String realm = ConfigProvider.getConfig()
                .getOptionalValue("edossier.oidc.url", String.class)
                .orElse("http://localhost:8180/realms/edossier");
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Log in with Keycloak; the client of this page is api-docs.")
                .flows(OASFactory.createOAuthFlows()
                        .authorizationCode(OASFactory.createOAuthFlow()
                                .authorizationUrl(realm + "/protocol/openid-connect/auth")
                                .tokenUrl(realm + "/protocol/openid-connect/token")
                                .scopes(Map.of("openid", "Who you are"))));
    }
}
