package fr.edossier.platform.openapi;

import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes who may call an operation and with which headers. */
final class ApiOperation {
    private static final String ROLES = "Roles: ";
    private static final Map<String, String> HEADERS = Map.of(
            IfMatch.HEADER, "ETag of the version that the caller has read.",
            IdempotencyKey.HEADER, "A call repeated with the same key is answered like the first one.");

    private final Operation operation;
    private final ResourceMethod method;

    ApiOperation(Operation operation, ResourceMethod method) {
        this.operation = operation;
        this.method = method;
    }

    void complete() {
        describeCallers();
        if (method.isAnonymous()) {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement(),
                    OASFactory.createSecurityRequirement().addScheme(LoginAddress.SCHEME)));
        }
        parameters(operation).stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.HEADER && parameter.getDescription() == null)
                .filter(parameter -> HEADERS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setDescription(HEADERS.get(parameter.getName())));
    }

    static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private void describeCallers() {
        String written = operation.getDescription() == null
                ? ""
                : operation.getDescription().strip();
        if (!written.contains(ROLES)) {
            operation.setDescription((written + " " + callers()).strip());
        }
    }

    private String callers() {
        if (method.isAnonymous()) {
            return "Needs no login.";
        }
        return ROLES + (method.roles().isEmpty() ? "any" : String.join(", ", method.roles())) + ".";
    }
}
