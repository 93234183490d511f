package fr.edossier.platform.precondition;

import fr.edossier.platform.caller.Caller;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What keeps a published resource between two readings; its entity tag is asked about each time. */
public final class Caching {
    private Caching() {}

    /** Anybody's caches where nobody in particular reads, else the caller's own. */
    public static Response published(Response response, Caller caller) {
        return Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, caller.roles().isEmpty() ? "public, no-cache" : "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
