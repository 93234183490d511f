package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements by which the service answers a search, for an agent of department ACHATS. */
final class PageStatements {
    private static final String KNOWN =
            "(s.status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') or s.department = 'ACHATS')";
    private static final String INDEXED = "s.words @@ cast(? as tsquery)";
    private static final String ROW_BY_ROW = "ts_match_vq(s.words, cast(? as tsquery))";
    private static final String BEGIN = "select search_query(?), set_config('enable_seqscan', 'off', true),"
            + " set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)";
    private static final String ALONG =
            "select set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true)";
    private static final String SHOWN = "select i.id, i.code, i.number, i.status, i.nature, i.theme, i.title ->> 'fr',"
            + " i.title ->> 'en', i.asked_of, i.created_at, cast(s.first_key as text), cast(s.second_key as text)"
            + " from (select s.item_id, %1$s as first_key, %2$s as second_key from %3$s order by %1$s%4$s, %2$s%4$s"
            + " limit 21) s join item i on i.id = s.item_id order by s.first_key%4$s, s.second_key%4$s";
    private static final Map<String, String> COLUMNS = Map.of("subTheme", "sub_theme");
    private static final int SORTED = 4000;
    private static final int RANKED = 500;

    private final Search search;
    private final List<Object> after = new ArrayList<>();

    PageStatements(Search search) {
        this.search = search;
    }

    /** The page after the one before; the first one after the last. */
    void nextPage(Connection connection) throws SQLException {
        List<Object> key = List.copyOf(after);
        String from = "item_search s where s.status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED') and " + KNOWN
                + (key.isEmpty() ? "" : " and (s.created_at, s.item_id) < (?, ?)");
        after.clear();
        after.addAll(page(connection, SHOWN.formatted("s.created_at", "s.item_id", from, " desc"), key));
    }

    void search(Connection connection) throws SQLException {
        if (search.q() == null && search.filters().isEmpty()) {
            ask(connection, null);
            return;
        }
        connection.setAutoCommit(false);
        try {
            ask(connection, words(connection));
        } finally {
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void ask(Connection connection, @Nullable String words) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        StringBuilder scalars = new StringBuilder();
        search.filters().forEach((name, code) -> {
            scalars.append("s.").append(COLUMNS.getOrDefault(name, name)).append(" = ? and ");
            values.add(code);
            terms.add("'" + name + "=" + code + "'");
        });
        if (words != null) {
            terms.add(words);
        }
        String asked = String.join(" & ", terms);
        String found = scalars + "s.status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')"
                + (terms.isEmpty() ? "" : " and " + INDEXED) + " and " + KNOWN;
        if (!terms.isEmpty()) {
            values.add(asked);
        }
        switch (search.sort()) {
            case "relevance" -> {
                List<Object> ranked = new ArrayList<>(List.of(String.valueOf(words)));
                ranked.addAll(values);
                page(
                        connection,
                        SHOWN.formatted(
                                "s.rank",
                                "s.item_id",
                                "(select s.item_id, ts_rank_cd(s.words, cast(? as tsquery)) as rank from (select s.item_id,"
                                        + " s.words from item_search s where " + found + " limit " + RANKED + ") s) s",
                                " desc"),
                        ranked);
            }
            case "code" -> sorted(connection, "s.code", "s.number", "", found, values, words != null);
            case "use" -> sorted(connection, "s.use_count", "s.item_id", " desc", found, values, words != null);
            case "achievement" -> sorted(connection, "s.achieved", "s.item_id", " desc", found, values, words != null);
            default -> sorted(connection, "s.created_at", "s.item_id", " desc", found, values, words != null);
        }
    }

    private static void sorted(
            Connection connection,
            String first,
            String second,
            String direction,
            String found,
            List<Object> values,
            boolean words)
            throws SQLException {
        String from;
        List<Object> needed = values;
        if (!found.contains(INDEXED)) {
            from = "item_search s where " + found;
        } else if (count(connection, found, values) <= SORTED) {
            from = "(select s.* from item_search s where " + found + " offset 0) s where true";
        } else {
            run(connection, ALONG);
            from = "item_search s where " + found.replace(INDEXED, words ? ROW_BY_ROW : "true");
            needed = words ? values : values.subList(0, values.size() - 1);
        }
        page(connection, SHOWN.formatted(first, second, from, direction), needed);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private @Nullable String words(Connection connection) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, search.q());
            try (ResultSet row = begin.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static int count(Connection connection, String found, List<Object> values) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from (select 1 from item_search s where " + found
                        + " limit " + (SORTED + 1) + ") found")) {
            set(count, values);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** The creation and id of the twentieth row; empty where the page is not full. */
    private static List<Object> page(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement page = connection.prepareStatement(sql)) {
            set(page, values);
            List<Object> last = List.of();
            int rows = 0;
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    rows++;
                    for (int column = 2; column <= 9; column++) {
                        row.getString(column);
                    }
                    OffsetDateTime createdAt = row.getObject(10, OffsetDateTime.class);
                    if (rows == 20) {
                        last = List.of(createdAt, row.getObject(1, UUID.class));
                    }
                }
            }
            return rows > 20 ? last : List.of();
        }
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
