package fr.edossier.bench;

/**
 * Walks the list of all items, newest first: over HTTP with a token, and with the statement that the service sends.
 */
final class ItemList {
    private ItemList() {}

    static Scenario of(Target criteria) {
        return Scenario.list(
                "Authenticated pages of 20 items, newest first, from the first to the last",
                criteria.overHttp(worker -> new PageWalk("/v1/items?limit=20")),
                criteria.overJdbc(worker -> new ItemPages()::nextPage));
    }
}
