package fr.edossier.bench;

import fr.edossier.platform.search.RowConditions;
import fr.edossier.platform.search.Walk;
import fr.edossier.platform.search.WordSearch;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements with which criteria-service answers a search by an agent of department ACHATS. */
final class ItemPages {
    private static final int PAGE = 21;
    private static final String KNOWN =
            "(s.status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') or s.department = 'ACHATS')";
    private static final String CURRENT = "s.status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')";
    private static final String SHOWN = "select i.id, i.code, i.number, i.status, i.nature, i.theme, i.title ->> 'fr',"
            + " i.title ->> 'en', i.asked_of, i.created_at, cast(s.first_key as text), cast(s.second_key as text)"
            + " from (select s.item_id, %1$s as first_key, %2$s as second_key from %3$s order by %1$s%4$s, %2$s%4$s"
            + " limit 21) s join item i on i.id = s.item_id order by s.first_key%4$s, s.second_key%4$s";
    private static final Order CREATION = new Order("s.created_at", "s.item_id", " desc");
    private static final Map<String, Order> ORDERS = Map.of(
            "relevance", new Order("s.rank", "s.item_id", " desc"),
            "createdAt", CREATION,
            "code", new Order("s.code", "s.number", ""),
            "use", new Order("s.use_count", "s.item_id", " desc"),
            "achievement", new Order("s.achieved", "s.item_id", " desc"));

    private List<Object> after = List.of();

    private record Order(String first, String second, String direction) {
        Walk walk() {
            return new Walk(
                    first.substring("s.".length()),
                    second.substring("s.".length()),
                    "",
                    " order by " + first + direction + ", " + second + direction,
                    Map.of());
        }

        List<Object> page(Connection connection, WordSearch.Source source) throws SQLException {
            return Statements.page(
                    connection,
                    SHOWN.formatted(first, second, source.from(), direction),
                    source.values(),
                    ItemPages::key);
        }
    }

    /** Reads the next page of all items, newest first; the first one after the last. */
    void nextPage(Connection connection) throws SQLException {
        String from = "item_search s where " + CURRENT + " and " + KNOWN
                + (after.isEmpty() ? "" : " and (s.created_at, s.item_id) < (:first, :second)");
        Map<String, Object> values = after.isEmpty() ? Map.of() : Map.of("first", after.get(0), "second", after.get(1));
        after = CREATION.page(connection, new WordSearch.Source(from, values));
    }

    static void search(Connection connection, Search search) throws SQLException {
        if (search.q() == null && search.filters().isEmpty()) {
            ask(connection, search, items(connection), null);
        } else {
            Statements.inTransaction(connection, same -> {
                WordSearch items = items(same);
                ask(same, search, items, items.begin(search.q()));
            });
        }
    }

    private static WordSearch items(Connection connection) {
        return new WordSearch(new JdbcDatabase(connection), "item_search", "item_id");
    }

    private static void ask(Connection connection, Search search, WordSearch items, @Nullable String words)
            throws SQLException {
        RowConditions.Builder row = new RowConditions.Builder();
        search.filters().forEach((name, code) -> row.words(RowConditions.term(name, code)));
        RowConditions conditions = row.where(CURRENT).where(KNOWN).words(words).build();
        Order order = Objects.requireNonNull(ORDERS.get(search.sort()));
        order.page(connection, source(search, items, conditions, words, order));
    }

    private static WordSearch.Source source(
            Search search, WordSearch items, RowConditions conditions, @Nullable String words, Order order) {
        if (search.sort().equals("relevance")) {
            return items.ranked(conditions, Objects.requireNonNull(words), CREATION.walk());
        }
        return search.q() == null && search.filters().isEmpty()
                ? items.all(conditions)
                : items.source(conditions, order.walk(), PAGE);
    }

    private static List<Object> key(ResultSet row) throws SQLException {
        for (int column = 2; column <= 9; column++) {
            row.getString(column);
        }
        return List.of(row.getObject(10, OffsetDateTime.class), row.getObject(1, UUID.class));
    }
}
