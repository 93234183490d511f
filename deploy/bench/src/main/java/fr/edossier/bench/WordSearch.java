package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of platform.search of the services: rows found by the index of words, or along the index of an order. */
final class WordSearch {
    private static final int SORTED = 4000;
    private static final int GLANCED = 4000;
    private static final int NARROW = 20_000;
    private static final int RANKED = 500;
    private static final int RECENT = 10_000;
    private static final String BEGIN =
            "select search_query(cast(? as text)), set_config('enable_seqscan', 'off', true)";
    private static final String SCAN =
            "select set_config('enable_indexscan', ?, true), set_config('enable_indexonlyscan', ?, true)";
    private static final String RANKED_ROWS = "(select s.%1$s, ts_rank_cd(s.words, cast(? as tsquery)) as rank from"
            + " (select s.%1$s, s.words from %2$s limit %3$d) s) s where true";

    private final String table;
    private final String id;

    /**
     * What a page is taken from.
     *
     * @param from ends in a condition
     */
    record Source(String from, List<Object> values) {}

    /** An order, by its first column, from its beginning. */
    record Walk(String column, String orderBy) {}

    /** @param id the name of the column */
    WordSearch(String table, String id) {
        this.table = table;
        this.id = id;
    }

    /** The words as the index has them. */
    static @Nullable String begin(Connection connection, @Nullable String q) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, q);
            try (ResultSet row = begin.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static void scanIndexes(Connection connection, String setting) throws SQLException {
        try (PreparedStatement scan = connection.prepareStatement(SCAN)) {
            scan.setString(1, setting);
            scan.setString(2, setting);
            scan.execute();
        }
    }

    Source all(Conditions conditions) {
        return new Source(table + " s where " + conditions.sql(), conditions.values());
    }

    Source source(Connection connection, Conditions conditions, Walk walk, int wanted) throws SQLException {
        scanIndexes(connection, "on");
        Conditions along = conditions.along();
        if (isNarrow(connection, conditions, walk.column())) {
            return collected(along);
        }
        if (!conditions.terms() || count(connection, glance(along, walk, GLANCED), wanted) >= wanted) {
            return all(along);
        }
        scanIndexes(connection, "off");
        if (count(connection, all(conditions), SORTED + 1) <= SORTED) {
            return collected(conditions);
        }
        scanIndexes(connection, "on");
        return all(along);
    }

    Source ranked(Connection connection, Conditions conditions, String words, Walk recent) throws SQLException {
        scanIndexes(connection, "on");
        Conditions along = conditions.along();
        Source chosen = all(along);
        if (!isNarrow(connection, conditions, "")) {
            chosen = glance(along, recent, RECENT);
            if (count(connection, chosen, RANKED) < RANKED) {
                scanIndexes(connection, "off");
                chosen = all(conditions);
            }
        }
        List<Object> values = new ArrayList<>(List.of(words));
        values.addAll(chosen.values());
        return new Source(RANKED_ROWS.formatted(id, chosen.from(), RANKED), values);
    }

    private Source glance(Conditions along, Walk walk, int rows) {
        List<Object> values = new ArrayList<>(along.valuesOf(walk.column(), true));
        values.addAll(along.values());
        return new Source(
                "(select s.* from " + table + " s where " + along.boundsOf(walk.column(), true) + walk.orderBy()
                        + " limit " + rows + ") s where " + along.sql(),
                values);
    }

    private boolean isNarrow(Connection connection, Conditions conditions, String order) throws SQLException {
        List<Object> values = conditions.valuesOf(order, false);
        return values.size() > 1
                && count(
                                connection,
                                new Source(table + " s where " + conditions.boundsOf(order, false), values),
                                NARROW + 1)
                        <= NARROW;
    }

    private Source collected(Conditions conditions) {
        return new Source(
                "(select s.* from " + table + " s where " + conditions.sql() + " offset 0) s where true",
                conditions.values());
    }

    private static int count(Connection connection, Source source, int most) throws SQLException {
        return Statements.number(
                connection,
                "select count(*) from (select 1 from " + source.from() + " limit " + most + ") found",
                source.values());
    }
}
