package fr.edossier.bench;

import fr.edossier.platform.search.RowConditions;
import fr.edossier.platform.search.Walk;
import fr.edossier.platform.search.WordSearch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements with which tender-service answers a search of published consultations, in a sandbox. */
final class NoticePages {
    private static final int PAGE = 21;
    private static final String PUBLICATION = "publication";
    private static final String CLOCK =
            "select clock_timestamp(), coalesce(max(shift_microseconds), 0), count(*) > 0 from sandbox_clock";
    private static final String STATEMENT_CLOCK = "(select clock_timestamp() + coalesce(max(shift_microseconds), 0)"
            + " * interval '1 microsecond' from sandbox_clock)";
    private static final String SHOWN = "select n.consultation_id, n.reference, n.title_fr, n.title_en, n.procedure,"
            + " n.category, n.department, n.status, n.deadline, n.published_at, n.cpv, n.changed_at,"
            + " cast(s.first_key as text), cast(n.lot_deadlines as text), n.buyer, %4$s"
            + " from (select s.consultation_id, %1$s as first_key from %2$s order by %1$s%3$s, s.consultation_id%3$s limit 21) s"
            + " join notice n on n.consultation_id = s.consultation_id order by s.first_key%3$s, s.consultation_id%3$s";
    private static final List<String> TERMS =
            List.of("procedure", "category", "reservation", "department", "cpv", "place", "nuts");
    private static final Map<String, String> COLUMN =
            Map.of("deadline", "deadline", PUBLICATION, "published_at", "relevance", "rank");

    private List<Object> after = List.of();

    /** Reads the next page of all consultations, newest first; the first one after the last. */
    void nextPage(Connection connection) throws SQLException {
        String beyond = after.isEmpty()
                ? ""
                : " and (s.published_at, s.consultation_id) < (cast(:first as timestamptz), cast(:second as uuid))";
        Map<String, Object> values = after.isEmpty() ? Map.of() : Map.of("first", after.get(0), "second", after.get(1));
        after = page(connection, PUBLICATION, "notice s where true" + beyond, values, null);
    }

    static void search(Connection connection, Search search) throws SQLException {
        Statements.inTransaction(connection, same -> page(same, search));
    }

    private static void page(Connection connection, Search search) throws SQLException {
        WordSearch notices = new WordSearch(new JdbcDatabase(connection), "notice", "consultation_id");
        String words = notices.begin(search.q());
        if (words == null && search.q() != null) {
            return;
        }
        OffsetDateTime now = search.filters().containsKey("state") ? now(connection) : null;
        RowConditions conditions = conditions(search, words, now);
        String order = search.sort();
        WordSearch.Source source = order.equals("relevance")
                ? notices.ranked(conditions, Objects.requireNonNull(words), walk(PUBLICATION))
                : notices.source(conditions, walk(order), PAGE);
        page(connection, order, source.from(), source.values(), now);
    }

    private static Walk walk(String order) {
        String column = Objects.requireNonNull(COLUMN.get(order));
        String direction = direction(order);
        String orderBy = " order by s." + column + direction + ", s.consultation_id" + direction;
        return new Walk(column, "consultation_id", "", orderBy, Map.of());
    }

    private static String direction(String order) {
        return order.equals("deadline") ? "" : " desc";
    }

    /** Returns the key of the page's last row; empty for the last page. */
    private static List<Object> page(
            Connection connection, String order, String from, Map<String, Object> values, @Nullable OffsetDateTime now)
            throws SQLException {
        Map<String, Object> bound = new HashMap<>(values);
        if (now != null) {
            bound.put("at", now);
        }
        String at = now == null ? STATEMENT_CLOCK : "cast(:at as timestamptz)";
        String sql = SHOWN.formatted("s." + COLUMN.get(order), from, direction(order), at);
        return Statements.page(connection, sql, bound, NoticePages::key);
    }

    private static RowConditions conditions(Search search, @Nullable String words, @Nullable OffsetDateTime now) {
        Map<String, String> filters = search.filters();
        RowConditions.Builder row = new RowConditions.Builder().words(words);
        TERMS.stream()
                .filter(filters::containsKey)
                .forEach(term -> row.words(RowConditions.term(term, filters.get(term))));
        if (filters.containsKey("environmental")) {
            row.words(RowConditions.term("theme", "ENVIRONMENT"));
        }
        deadline(row, ">=", "deadlineFrom", filters);
        deadline(row, "<=", "deadlineTo", filters);
        switch (filters.getOrDefault("state", "")) {
            case "OPEN" ->
                row.where("s.status = 'PUBLISHED'").bound("deadline", ">=", "now", Objects.requireNonNull(now));
            case "CLOSED" ->
                row.where("(s.status in ('OPENED', 'ENDED') or s.status = 'PUBLISHED' and s.deadline < :now)")
                        .value("now", Objects.requireNonNull(now));
            case "ABANDONED" -> row.words(RowConditions.term("status", "ABANDONED"));
            default -> {}
        }
        return row.build();
    }

    private static void deadline(RowConditions.Builder row, String operator, String name, Map<String, String> filters) {
        if (filters.containsKey(name)) {
            row.bound("deadline", operator, name, OffsetDateTime.parse(filters.get(name)));
        }
    }

    private static OffsetDateTime now(Connection connection) throws SQLException {
        try (PreparedStatement clock = connection.prepareStatement(CLOCK);
                ResultSet row = clock.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private static List<Object> key(ResultSet row) throws SQLException {
        for (int column = 2; column <= 8; column++) {
            row.getString(column);
        }
        row.getObject(9, OffsetDateTime.class);
        row.getString(11);
        row.getObject(12, OffsetDateTime.class);
        row.getString(13);
        row.getString(14);
        row.getString(15);
        row.getObject(16, OffsetDateTime.class);
        return List.of(row.getObject(10, OffsetDateTime.class), row.getObject(1, UUID.class));
    }
}
