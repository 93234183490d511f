package fr.edossier.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks a list over HTTP, page by page, and starts again at its end. */
final class PageWalk implements OverHttp.Question {
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final String list;
    private @Nullable String cursor;

    /** @param list path and query of its first page */
    PageWalk(String list) {
        this.list = list;
    }

    @Override
    public void ask(HttpConnection connection) throws IOException {
        cursor = next(connection, list, cursor);
    }

    /** Returns the cursor of the next page; null on the last one. */
    static @Nullable String next(HttpConnection connection, String list, @Nullable String cursor) throws IOException {
        String body = connection.get(list + (cursor == null ? "" : "&cursor=" + cursor));
        if (!body.startsWith("{\"items\":[")) {
            throw new IOException("No page: " + body);
        }
        Matcher next = NEXT.matcher(body);
        return next.find() ? next.group(1) : null;
    }
}
