package fr.edossier.bench;

import java.net.URI;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A running service and its database.
 *
 * @param tokens access token of the demo user of that name
 */
record Target(URI service, UnaryOperator<String> tokens, DataSource database) {
    /** @param questions by number of the worker */
    Side overHttp(IntFunction<OverHttp.Question> questions) {
        return new OverHttp(service, tokens, questions);
    }

    /** @param questions by number of the worker */
    Side overJdbc(IntFunction<OverJdbc.Question> questions) {
        return new OverJdbc(database, questions);
    }
}
