package fr.edossier.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Sends the service's queries to the database, each on a pooled connection. */
final class OverJdbc implements Side {
    private final DataSource database;
    private final IntFunction<Question> questions;

    /** Query that one worker repeats; it may depend on the previous answer. */
    interface Question {
        void ask(Connection connection) throws SQLException;
    }

    /** @param questions by number of the worker */
    OverJdbc(DataSource database, IntFunction<Question> questions) {
        this.database = database;
        this.questions = questions;
    }

    @Override
    public String name() {
        return "JDBC";
    }

    @Override
    public Reader open(int worker) {
        Question question = questions.apply(worker);
        return new Reader() {
            @Override
            public void read() throws SQLException {
                try (Connection connection = database.getConnection()) {
                    question.ask(connection);
                }
            }

            @Override
            public void close() {}
        };
    }
}
