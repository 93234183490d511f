package fr.edossier.bench;

import java.net.URI;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Walk the list of all items, newest first: over HTTP with a token, and with the statement the service sends. */
final class ItemList implements Scenario {
    private final Side service;
    private final Side reference;

    ItemList(URI criteria, UnaryOperator<String> tokens, DataSource database) {
        service = new OverHttp(criteria, tokens, worker -> new ItemPage("limit=20"));
        reference = new OverJdbc(database, worker -> new PageStatements(Search.ALL)::nextPage);
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
