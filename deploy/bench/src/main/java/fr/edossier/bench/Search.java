package fr.edossier.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param q words
 * @param filters codes by name of their parameter
 */
record Search(@Nullable String q, Map<String, String> filters, String sort) {
    String queryString() {
        StringBuilder query = new StringBuilder("limit=20&sort=" + sort);
        if (q != null) {
            query.append("&q=").append(URLEncoder.encode(q, StandardCharsets.UTF_8));
        }
        filters.forEach(
                (name, code) -> query.append('&').append(name).append('=').append(code));
        return query.toString();
    }
}
