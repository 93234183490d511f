package fr.edossier.platform.precondition;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Responses that carry a strong entity tag: the resource's version, or a text where more than the version shows in it. */
public final class ETags {
    private ETags() {}

    /** 200 with the view, or 304 where {@code If-None-Match} names this version. */
    public static Response read(Request request, long version, Object view) {
        return read(request, Long.toString(version), view);
    }

    public static Response read(Request request, String tag, Object view) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        return (unchanged != null ? unchanged : Response.ok(view))
                .tag(entityTag)
                .build();
    }

    public static Response written(long version, Object view) {
        return written(Long.toString(version), view);
    }

    public static Response written(String tag, Object view) {
        return Response.ok(view).tag(new EntityTag(tag)).build();
    }

    /** 201 with {@code Location}. */
    public static Response created(URI location, long version, Object view) {
        return created(location, Long.toString(version), view);
    }

    public static Response created(URI location, String tag, Object view) {
        return Response.created(location).entity(view).tag(new EntityTag(tag)).build();
    }
}
