package fr.edossier.platform.precondition;

import fr.edossier.platform.caller.Caller;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Cache headers of published resources: stored, but revalidated by entity tag each time. */
public final class Caching {
    private Caching() {}

    /** Allows shared caches for anonymous callers, and only the caller's own cache otherwise. */
    public static Response published(Response response, Caller caller) {
        return Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, caller.roles().isEmpty() ? "public, no-cache" : "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
