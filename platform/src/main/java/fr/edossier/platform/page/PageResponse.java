package fr.edossier.platform.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Response to a list: the page, and a {@code Link} header with {@code rel="next"} unless it is the last. */
public final class PageResponse {
    private static final String CURSOR = "cursor";

    private PageResponse() {}

    public static <T> RestResponse<Page<T>> of(Page<T> page, UriInfo uri) {
        RestResponse.ResponseBuilder<Page<T>> response = RestResponse.ResponseBuilder.ok(page);
        URI next = next(page, uri.getRequestUri());
        if (next != null) {
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    /**
     * Returns the address of the next page.
     *
     * @param asked address of this page, with its other query parameters
     * @return null after the last page
     */
    public static @Nullable URI next(Page<?> page, URI asked) {
        if (page.next() == null) {
            return null;
        }
        String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
        Stream<String> kept = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !isCursor(part));
        String address = asked.toString();
        String list = asked.getRawQuery() == null ? address : address.substring(0, address.indexOf('?'));
        return URI.create(list + "?"
                + Stream.concat(kept, Stream.of(CURSOR + "=" + page.next())).collect(Collectors.joining("&")));
    }

    private static boolean isCursor(String parameter) {
        String name = parameter.split("=", 2)[0];
        return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(CURSOR);
    }
}
