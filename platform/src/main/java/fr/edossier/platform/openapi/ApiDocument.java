package fr.edossier.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Completes the API document when a service is built: adds to each operation the roles, headers, parameters and
 * problems that follow from its method's signature, so that the annotations hold only what is particular to it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    /** Extension of a header parameter that is needed in some cases only. */
    public static final String CONDITIONAL = "x-conditional";

    private static final String GENERIC_PAGE = "Page";

    private final Map<String, ResourceMethod> methods;

    /** @param code classes of the service and of the platform */
    public ApiDocument(IndexView code) {
        this.methods = ResourceMethod.in(code);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        Map<String, String> pages = renamePages(components);
        components.addSchema("Problem", problem()).addSchema("ProblemError", problemError());
        components.addSecurityScheme(LoginAddress.SCHEME, LoginAddress.scheme());
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .toList();
        operations.forEach(operation -> new ApiResponses(operation).renameSchemas(pages));
        Set<String> tagged = operations.stream()
                .filter(operation -> isConditional(method(operation)))
                .map(operation -> new ApiResponses(operation).shown())
                .filter(Objects::nonNull)
                .map(Schema::getRef)
                .collect(Collectors.toUnmodifiableSet());
        operations.forEach(operation -> complete(operation, tagged));
    }

    private void complete(Operation operation, Set<String> tagged) {
        ApiResponses responses = new ApiResponses(operation);
        ResourceMethod method = method(operation);
        if (method != null) {
            new ApiOperation(operation, method).complete();
            responses.ofMethod(method, tagged);
        }
        responses.ofAll();
    }

    private @Nullable ResourceMethod method(Operation operation) {
        return operation.getOperationId() == null ? null : methods.get(operation.getOperationId());
    }

    private static boolean isConditional(@Nullable ResourceMethod method) {
        return method != null && method.isConditional();
    }

    /**
     * Names the page of ThingSummary or ThingView ThingPage.
     *
     * @return new references by old ones
     */
    private static Map<String, String> renamePages(Components components) {
        Map<String, String> renamed = new HashMap<>();
        Map<String, Schema> schemas = components.getSchemas();
        if (schemas == null) {
            return renamed;
        }
        for (Map.Entry<String, Schema> entry : List.copyOf(schemas.entrySet())) {
            Schema items = entry.getValue().getProperties() == null
                    ? null
                    : entry.getValue().getProperties().get("items");
            String item = items == null || items.getItems() == null
                    ? null
                    : items.getItems().getRef();
            if (entry.getKey().startsWith(GENERIC_PAGE) && item != null) {
                String name = SchemaName.thing(item) + GENERIC_PAGE;
                components.removeSchema(entry.getKey());
                components.addSchema(name, entry.getValue());
                renamed.put(SchemaName.reference(entry.getKey()), SchemaName.reference(name));
            }
        }
        return renamed;
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
}
