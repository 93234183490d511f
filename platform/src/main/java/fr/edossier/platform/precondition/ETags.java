package fr.edossier.platform.precondition;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Responses with a strong entity tag: the resource's version, or a text where the response depends on more than the
 * version.
 */
public final class ETags {
    private ETags() {}

    /** Returns 200 with the view, or 304 where {@code If-None-Match} names this version. */
    public static <T> RestResponse<T> read(Request request, long version, T view) {
        return read(request, Long.toString(version), view);
    }

    public static <T> RestResponse<T> read(Request request, String tag, T view) {
        EntityTag entityTag = new EntityTag(tag);
        return unchanged(request, entityTag).isPresent() ? RestResponse.notModified(entityTag) : written(tag, view);
    }

    /**
     * Returns 304 where {@code If-None-Match} has the tag; empty otherwise.
     *
     * @throws Problem 412 where {@code If-Match} has another tag
     */
    public static Optional<Response.ResponseBuilder> unchanged(Request request, EntityTag tag) {
        Response.ResponseBuilder unmet = request.evaluatePreconditions(tag);
        if (unmet != null && unmet.build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw Problem.of(PlatformProblem.STALE).at(ErrorPlace.header(IfMatch.HEADER), "stale");
        }
        return Optional.ofNullable(unmet);
    }

    public static <T> RestResponse<T> written(long version, T view) {
        return written(Long.toString(version), view);
    }

    public static <T> RestResponse<T> written(String tag, T view) {
        return RestResponse.ResponseBuilder.ok(view).tag(new EntityTag(tag)).build();
    }

    /** Returns 201 with {@code Location}. */
    public static <T> RestResponse<T> created(URI location, long version, T view) {
        return created(location, Long.toString(version), view);
    }

    public static <T> RestResponse<T> created(URI location, String tag, T view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .location(location)
                .tag(new EntityTag(tag))
                .build();
    }
}
