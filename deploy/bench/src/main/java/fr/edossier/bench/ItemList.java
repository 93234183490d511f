package fr.edossier.bench;

/** Walk the list of all items, newest first: over HTTP with a token, and with the statement the service sends. */
final class ItemList implements Scenario {
    private final Side service;
    private final Side reference;

    ItemList(Target target) {
        service = target.overHttp(worker -> new PageWalk("/v1/items?limit=20"));
        reference = target.overJdbc(worker -> new ItemPages()::nextPage);
    }

    @Override
    public String title() {
        return "Authenticated pages of 20 items, newest first, from the first to the last";
    }

    @Override
    public double target() {
        return 0.6;
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
