package fr.edossier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Fills a temporary database with consultations of the last twenty years, in random order: a need, a site, the name of
 * an operation and three sentences, each drawn from a table whose first rows are common and last ones rare. One in
 * twenty is a draft; each has one to four lots. Notices are written with the functions that the service uses, and
 * finally sorted by publication, as a service writes them.
 */
final class Notices {
    private static final List<String> FILLED = List.of("consultation", "lot", "requirement", "notice", "notice_word");

    private final DataSource database;

    Notices(DataSource database) {
        this.database = database;
    }

    void fill(int consultations) throws Exception {
        Statements.run(database, text("notice-parts.sql"));
        Indexes indexes = Indexes.drop(database, "notice");
        Chunks.write(database, text("notice-fill.sql"), consultations);
        indexes.create();
        Statements.run(database, "cluster notice using notice_published_at_consultation_id_ix");
        for (String table : FILLED) {
            Statements.run(database, "vacuum analyze " + table);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
