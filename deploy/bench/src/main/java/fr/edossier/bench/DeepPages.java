package fr.edossier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A page of a list 50 000 rows down, and as the reference the first one: both over HTTP, each again and again. */
final class DeepPages implements Scenario {
    private static final int DEPTH = 50_000;
    private static final int STEP = 100;

    private final String listed;
    private final double target;
    private final Side service;
    private final Side reference;

    private DeepPages(Target target, String path, String listed, double share) {
        this.listed = listed;
        this.target = share;
        String page = path + "?limit=20";
        String deep = cursorAtDepth(target, path + "?limit=" + STEP);
        service = target.overHttp(worker -> connection -> PageWalk.next(connection, page, deep));
        reference = target.overHttp(worker -> connection -> PageWalk.next(connection, page, null));
    }

    static DeepPages ofItems(Target criteria) {
        return new DeepPages(criteria, "/v1/items", "items", 0.9);
    }

    static DeepPages ofNotices(Target tender) {
        return new DeepPages(tender, "/v1/notices", "published consultations", 0.91);
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

    @Override
    public String title() {
        return "A page of 20 " + listed + " 50,000 down the list, against the first page, both over HTTP";
    }

    @Override
    public double target() {
        return target;
    }

    @Override
    public Side service() {
        return service;
    }

    @Override
    public Side reference() {
        return reference;
    }
}
