package fr.edossier.platform.openapi;

import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The method behind an operation of the API document, as its signature and annotations describe it. */
final class ResourceMethod {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final MethodInfo method;
    private final IndexView code;

    private ResourceMethod(MethodInfo method, IndexView code) {
        this.method = method;
        this.code = code;
    }

    /** The methods of all operations, by operationId. */
    static Map<String, ResourceMethod> in(IndexView code) {
        return code.getAnnotations(Operation.class).stream()
                .filter(operation -> operation.target().kind() == AnnotationTarget.Kind.METHOD)
                .filter(operation -> operation.value("operationId") != null)
                .collect(Collectors.toUnmodifiableMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> new ResourceMethod(operation.target().asMethod(), code),
                        (one, other) -> one));
    }

    boolean isAnonymous() {
        return method.hasAnnotation(PermitAll.class)
                || (!method.hasAnnotation(RolesAllowed.class)
                        && !method.hasAnnotation(Authenticated.class)
                        && method.declaringClass().hasDeclaredAnnotation(PermitAll.class));
    }

    /** Roles of the method, else of its class; empty where another annotation says who may call. */
    List<String> roles() {
        if (isAnonymous() || method.hasAnnotation(Authenticated.class)) {
            return List.of();
        }
        AnnotationInstance allowed = method.hasAnnotation(RolesAllowed.class)
                ? method.annotation(RolesAllowed.class)
                : method.declaringClass().declaredAnnotation(DotName.createSimple(RolesAllowed.class));
        return allowed == null ? List.of() : List.of(allowed.value().asStringArray());
    }

    /** Causes by status; several of one status follow one another. */
    Map<String, String> refusals() {
        return method.annotationsWithRepeatable(DotName.createSimple(Refusal.class), code).stream()
                .collect(Collectors.toMap(
                        refusal -> String.valueOf(refusal.value("status").asInt()),
                        refusal -> refusal.value("when").asString(),
                        (one, other) -> one + " " + other,
                        TreeMap::new));
    }

    /** Status of a success. */
    String status() {
        AnnotationInstance status = method.annotation(ResponseStatus.class);
        if (status != null) {
            return String.valueOf(status.value().asInt());
        }
        return String.valueOf(isVoid() ? NO_CONTENT : OK);
    }

    /** Status under which the scanner of the framework describes what the method returns. */
    String scannedStatus() {
        return String.valueOf(!isVoid() ? OK : method.hasAnnotation(POST.class) ? CREATED : NO_CONTENT);
    }

    /** Whether the method can set headers of its response. */
    boolean setsHeaders() {
        DotName type = method.returnType().name();
        return type.equals(DotName.createSimple(Response.class))
                || type.equals(DotName.createSimple(RestResponse.class));
    }

    /** Whether the response depends on {@code If-None-Match}. */
    boolean isConditional() {
        return method.parameterTypes().stream().map(Type::name).anyMatch(DotName.createSimple(Request.class)::equals);
    }

    /** Whether the caller names the version that it changes. */
    boolean takesVersion() {
        return method.annotations(HeaderParam.class).stream()
                .anyMatch(header -> IfMatch.HEADER.equals(header.value().asString()));
    }

    private boolean isVoid() {
        return method.returnType().kind() == Type.Kind.VOID;
    }
}
