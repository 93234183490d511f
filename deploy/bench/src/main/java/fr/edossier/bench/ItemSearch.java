package fr.edossier.bench;

import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Searches as agents make them, drawn at random: over HTTP with a token, and with the statements the service sends. */
final class ItemSearch implements Scenario {
    private final Side service;
    private final Side reference;

    ItemSearch(URI criteria, UnaryOperator<String> tokens, DataSource database) {
        List<Search> mix = Search.mix();
        service = new OverHttp(criteria, tokens, worker -> {
            SplittableRandom random = new SplittableRandom(worker);
            return connection -> ItemPage.next(
                    connection, mix.get(random.nextInt(mix.size())).queryString(), null);
        });
        reference = new OverJdbc(database, worker -> {
            SplittableRandom random = new SplittableRandom(worker);
            return connection -> new PageStatements(mix.get(random.nextInt(mix.size()))).search(connection);
        });
    }

    @Override
    public String title() {
        return "Authenticated searches: words rare and common, typing errors, filters, every order";
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
