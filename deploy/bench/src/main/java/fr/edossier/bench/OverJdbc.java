package fr.edossier.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/** Asks the database what the service asks it, on a pooled connection borrowed for each question. */
final class OverJdbc implements Side {
    private final DataSource database;
    private final IntFunction<Question> questions;

    /** What one worker asks, again and again; it may remember the answer before. */
    interface Question {
        void ask(Connection connection) throws SQLException;
    }

    /** @param questions by worker */
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
