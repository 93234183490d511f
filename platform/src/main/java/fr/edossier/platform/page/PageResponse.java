package fr.edossier.platform.page;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The response to a list: the page, and {@code Link: rel="next"} where there is more. */
public final class PageResponse {
    private PageResponse() {}

    public static Response of(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null) {
            response.links(Link.fromUriBuilder(uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()))
                    .rel("next")
                    .build());
        }
        return response.build();
    }
}
