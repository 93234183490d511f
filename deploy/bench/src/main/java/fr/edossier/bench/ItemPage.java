package fr.edossier.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks a list of items over HTTP, page by page, and begins anew where it ends. */
final class ItemPage implements OverHttp.Question {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final String query;
    private @Nullable String cursor;

    ItemPage(String query) {
        this.query = query;
    }

    @Override
    public void ask(HttpConnection connection) throws IOException {
        cursor = next(connection, query, cursor);
    }

    /** The cursor of the page after; null on the last one. */
    static @Nullable String next(HttpConnection connection, String query, @Nullable String cursor) throws IOException {
        String body = connection.get("/v1/items?" + query + (cursor == null ? "" : "&cursor=" + cursor));
        if (!body.startsWith("{\"items\":[")) {
            throw new IOException("No page: " + body);
        }
        Matcher next = NEXT.matcher(body);
        return next.find() ? next.group(1) : null;
    }
}
