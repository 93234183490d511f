package fr.edossier.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/** Adds to every operation of the API document what all share: the problem responses, and how to log in. */
@OpenApiFilter(stages = {OpenApiFilter.RunStage.BUILD, OpenApiFilter.RunStage.RUNTIME_STARTUP})
public class ApiDocument implements OASFilter {
    /** Extension of a header parameter that is needed in some cases only. */
    public static final String CONDITIONAL = "x-conditional";

    static final String SCHEME = "keycloak";
    static final String FORBIDDEN = "The caller's role does not allow it.";
    private static final String RANGE = "Range";
    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request is malformed; each error names its place.",
            "406", "No representation is acceptable.",
            "500", "A fault of the server.",
            "503", "Temporarily unavailable; see Retry-After.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSchema("Problem", problem()).addSchema("ProblemError", problemError());
        components.addSecurityScheme(SCHEME, scheme());
        document.getPaths().getPathItems().values().forEach(ApiDocument::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().values().forEach(operation -> {
            ALWAYS.forEach((status, meaning) -> describe(operation, status, meaning));
            describe(operation, "401", "No valid access token.");
            if (operation.getSecurity() == null) {
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            }
            if (operation.getSecurity().size() == 1) {
                describe(operation, "403", FORBIDDEN);
            }
            require(operation, HttpHeaders.IF_MATCH);
            require(operation, "Idempotency-Key");
            if (has(operation, Parameter.In.PATH, null)) {
                describe(operation, "404", "Not found, or not for this caller.");
            }
            if (isDownload(operation)) {
                completeDownload(operation);
            }
            boolean asksForTag = has(operation, Parameter.In.HEADER, HttpHeaders.IF_MATCH);
            if (asksForTag || operation.getResponses().getAPIResponse("304") != null) {
                describe(operation, "412", "The resource has changed since it was read.");
            }
            if (asksForTag) {
                describe(operation, "428", "If-Match is missing.");
            }
            if (has(operation, Parameter.In.HEADER, "Idempotency-Key")) {
                describe(
                        operation,
                        "422",
                        "The Idempotency-Key was used for another request, or a rule of the domain is broken.");
            }
            if (operation.getRequestBody() != null) {
                describe(operation, "413", "The body is too large.");
                describe(operation, "415", "The body's media type is not accepted.");
            }
            completeResponses(operation);
        });
    }

    private static boolean isDownload(Operation operation) {
        APIResponse whole = operation.getResponses().getAPIResponse("200");
        return whole != null
                && operation.getRequestBody() == null
                && whole.getContent() != null
                && whole.getContent().getMediaType(MediaType.APPLICATION_OCTET_STREAM) != null;
    }

    private static void completeDownload(Operation operation) {
        if (!has(operation, Parameter.In.HEADER, RANGE)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(RANGE)
                    .in(Parameter.In.HEADER)
                    .description("One range of bytes (RFC 9110, 14.2).")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .addExample("bytes=0-1048575")));
        }
        describe(operation, "206", "The range of bytes that was asked for.");
        operation
                .getResponses()
                .getAPIResponse("206")
                .setContent(operation.getResponses().getAPIResponse("200").getContent());
        describe(operation, "304", "Unchanged since the version in If-None-Match.");
        describe(operation, "416", "The range begins after the last byte.");
    }

    /** In the order of the statuses, so that the same code always gives the same document. */
    private static void completeResponses(Operation operation) {
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        responses.forEach((status, response) -> {
            if (status.compareTo("400") >= 0 && response.getContent() == null) {
                response.setContent(problemContent());
            }
        });
        operation.getResponses().setAPIResponses(responses);
    }

    /** Unless the operation says that it is not always needed. */
    private static void require(Operation operation, String header) {
        parameters(operation).stream()
                .filter(parameter -> header.equals(parameter.getName()) && !isConditional(parameter))
                .forEach(parameter -> parameter.setRequired(true));
    }

    private static boolean isConditional(Parameter parameter) {
        return parameter.getExtensions() != null && parameter.getExtensions().containsKey(CONDITIONAL);
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean has(Operation operation, Parameter.In in, @Nullable String name) {
        return parameters(operation).stream()
                .anyMatch(parameter -> parameter.getIn() == in && (name == null || name.equals(parameter.getName())));
    }

    private static void describe(Operation operation, String status, String meaning) {
        if (operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(meaning));
        }
    }

    private static Content problemContent() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema problem() {
        return object("A failure, as RFC 9457 describes it; members beyond these give more where the type says so.")
                .addProperty("type", text("Stable URN of the kind of problem."))
                .addProperty("title", text("The kind of problem, in the caller's language."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("This occurrence, in the caller's language."))
                .addProperty("code", text("The kind of problem as a constant."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError")))
                .required(List.of("type", "title", "status", "detail", "code", "errors"))
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    private static Schema problemError() {
        return object("One fault and its place: a pointer into the body, a parameter or a header.")
                .addProperty("pointer", text("JSON pointer (RFC 6901)."))
                .addProperty("parameter", text("Path or query parameter."))
                .addProperty("header", text("Header field."))
                .addProperty("code", text("The kind of fault as a constant."))
                .addProperty("detail", text("The fault in the caller's language."))
                .required(List.of("code", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static SecurityScheme scheme() {
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
