package fr.edossier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A page of a list 50 000 rows down, with the first page as the reference; both over HTTP. */
final class DeepPages {
    private static final int DEPTH = 50_000;
    private static final int STEP = 100;

    private DeepPages() {}

    private static Scenario of(Target target, String path, String listed, double share) {
        String page = path + "?limit=20";
        String deep = cursorAtDepth(target, path + "?limit=" + STEP);
        return Scenario.of(
                "A page of 20 " + listed + " 50,000 down the list, against the first page, both over HTTP",
                share,
                target.overHttp(worker -> connection -> PageWalk.next(connection, page, deep)),
                target.overHttp(worker -> connection -> PageWalk.next(connection, page, null)));
    }

    static Scenario ofItems(Target criteria) {
        return of(criteria, "/v1/items", "items", 0.9);
    }

    static Scenario ofNotices(Target tender) {
        return of(tender, "/v1/notices", "published consultations", 0.91);
    }

    private static String cursorAtDepth(Target target, String list) {
        try (HttpConnection connection =
                new HttpConnection(target.service(), target.tokens().apply("alice"))) {
            String cursor = PageWalk.next(connection, list, null);
            for (int depth = STEP; depth < DEPTH && cursor != null; depth += STEP) {
                cursor = PageWalk.next(connection, list, cursor);
            }
            if (cursor == null) {
                throw new IllegalStateException("There are no " + DEPTH + " rows in " + list);
            }
            return cursor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
