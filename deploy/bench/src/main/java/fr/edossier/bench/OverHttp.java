package fr.edossier.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Sends requests to a service. Each worker is another agent on a connection of its own, with a token that outlives the
 * round.
 */
final class OverHttp implements Side {
    private static final List<String> AGENTS = List.of("alice", "bruno", "leo", "eve");

    private final URI service;
    private final UnaryOperator<String> tokens;
    private final IntFunction<Question> questions;

    /** Request that one worker repeats; it may depend on the previous answer. */
    interface Question {
        void ask(HttpConnection connection) throws IOException;
    }

    /**
     * @param tokens access token of the demo user of that name
     * @param questions by number of the worker
     */
    OverHttp(URI service, UnaryOperator<String> tokens, IntFunction<Question> questions) {
        this.service = service;
        this.tokens = tokens;
        this.questions = questions;
    }

    @Override
    public String name() {
        return "HTTP";
    }

    @Override
    public Reader open(int worker) throws IOException {
        HttpConnection connection = new HttpConnection(service, tokens.apply(AGENTS.get(worker % AGENTS.size())));
        Question question = questions.apply(worker);
        return new Reader() {
            @Override
            public void read() throws IOException {
                question.ask(connection);
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}
