package fr.edossier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.UnaryOperator;

/** A page of a list 50 000 items down, and as the reference the first one: both over HTTP, each again and again. */
final class DeepPages implements Scenario {
    private static final int DEPTH = 50_000;
    private static final int STEP = 100;
    private static final String PAGE = "limit=20";

    private final Side service;
    private final Side reference;

    DeepPages(URI criteria, UnaryOperator<String> tokens) {
        String deep = cursorAtDepth(criteria, tokens.apply("alice"));
        service = new OverHttp(criteria, tokens, worker -> connection -> ItemPage.next(connection, PAGE, deep));
        reference = new OverHttp(criteria, tokens, worker -> connection -> ItemPage.next(connection, PAGE, null));
    }

    private static String cursorAtDepth(URI criteria, String token) {
        try (HttpConnection connection = new HttpConnection(criteria, token)) {
            String cursor = ItemPage.next(connection, "limit=" + STEP, null);
            for (int depth = STEP; depth < DEPTH && cursor != null; depth += STEP) {
                cursor = ItemPage.next(connection, "limit=" + STEP, cursor);
            }
            if (cursor == null) {
                throw new IllegalStateException("The catalogue has no " + DEPTH + " items");
            }
            return cursor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String title() {
        return "A page of 20 items 50,000 down the list, against the first page, both over HTTP";
    }

    @Override
    public double target() {
        return 0.9;
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
