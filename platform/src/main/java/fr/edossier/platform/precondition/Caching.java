package fr.edossier.platform.precondition;

import fr.edossier.platform.caller.Caller;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

/** Cache headers of published resources: stored, but revalidated by entity tag each time. */
public final class Caching {
    private Caching() {}

    /** Allows shared caches for anonymous callers, and only the caller's own cache otherwise. */
    public static <T> RestResponse<T> published(RestResponse<T> response, Caller caller) {
        return RestResponse.ResponseBuilder.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, control(caller))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    /** Caches a response whose body is already written, as above. */
    public static Response published(Response response, Caller caller) {
        return Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, control(caller))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private static String control(Caller caller) {
        return caller.roles().isEmpty() ? "public, no-cache" : "private, no-cache";
    }
}
