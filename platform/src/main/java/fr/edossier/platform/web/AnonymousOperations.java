package fr.edossier.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/** Says of every operation that nobody has to log in for that a token may come, and need not. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnonymousOperations implements OASFilter {
    private final Set<String> operations;

    /** @param code of the service, where it is built */
    public AnonymousOperations(IndexView code) {
        this.operations = code.getAnnotations(PermitAll.class).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                .map(target -> target.asMethod().annotation(Operation.class))
                .filter(operation -> operation != null && operation.value("operationId") != null)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .map(path -> path.getOperations().values())
                .flatMap(Collection::stream)
                .filter(operation ->
                        operation.getOperationId() != null && operations.contains(operation.getOperationId()))
                .forEach(AnonymousOperations::complete);
    }

    /** Whichever of the filters comes first. */
    private static void complete(org.eclipse.microprofile.openapi.models.Operation operation) {
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(ApiDocument.SCHEME)));
        APIResponse forbidden = operation.getResponses().getAPIResponse("403");
        if (forbidden != null && ApiDocument.FORBIDDEN.equals(forbidden.getDescription())) {
            operation.getResponses().removeAPIResponse("403");
        }
    }
}
