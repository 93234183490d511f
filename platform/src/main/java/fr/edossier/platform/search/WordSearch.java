package fr.edossier.platform.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of one table by its index of words, or along the index of an order. PostgreSQL's planner assumes that words
 * occur independently, and would scan in vain for words that never occur together. So the rows are first collected by
 * the indexes of the conditions, up to a limit, and sorted; where there are more, they are frequent enough to be read
 * along the order. This is meant for about 100,000 rows.
 */
public final class WordSearch {
    /** Limit of collected rows that are then sorted. */
    static final int SORTED = 4_000;

    /** Limit of found rows that are ranked, because ranking reads the words of each. */
    public static final int RANKED = 500;

    private final Database database;
    private final String table;
    private final String id;

    /** Runs queries. */
    public interface Database {
        /**
         * Returns the rows of a query of two columns or more.
         *
         * @param values of the parameters, written {@code :name} in the query
         */
        List<Object[]> rows(String sql, Map<String, Object> values);
    }

    /** Source of a page: a {@code from} clause on rows {@code s} that ends in a condition. */
    public record Source(String from, Map<String, Object> values) {}

    /**
     * Creates a search of a table.
     *
     * @param table with the alias {@code s}; the database has {@code search_query(text)}
     * @param id name of its key, a UUID
     */
    public WordSearch(Database database, String table, String id) {
        this.database = database;
        this.table = table;
        this.id = id;
    }

    /** Creates a search that runs its queries on an entity manager. */
    @SuppressWarnings("unchecked")
    public WordSearch(EntityManager entities, String table, String id) {
        this(
                (sql, values) -> {
                    Query asked = entities.createNativeQuery(sql);
                    values.forEach(asked::setParameter);
                    return asked.getResultList();
                },
                table,
                id);
    }

    /**
     * Makes the queries of the rest of the transaction collect rows by the indexes of their conditions.
     *
     * @return the words of the query as the index has them; null where none is left
     */
    public @Nullable String begin(@Nullable String q) {
        return (String) row(
                "select search_query(cast(:q as text)), set_config('enable_seqscan', 'off', true),"
                        + " set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true)",
                Map.of("q", q == null ? "" : q))[0];
    }

    /** Returns all rows that meet the conditions; without {@link #begin}, the planner chooses how. */
    public Source all(RowConditions conditions) {
        return new Source(table + " s where " + conditions.sql(), conditions.values());
    }

    /**
     * Chooses the source of a page; needs {@link #begin} before. The page itself may then be read along an index.
     *
     * @param wanted number of rows that fill it
     */
    public Source source(RowConditions conditions, Walk walk, int wanted) {
        Source collected = conditions.indexed() ? collected(conditions, walk, wanted) : null;
        row(
                "select set_config('enable_indexscan', 'on', true), set_config('enable_indexonlyscan', 'on', true)",
                Map.of());
        return collected == null ? all(conditions.along()) : collected;
    }

    /**
     * Ranks a bounded number of rows, the first along an order that meet the conditions, and returns them with their
     * {@code rank}; needs {@link #begin} before.
     *
     * @param words returned by {@link #begin}
     * @param recent the order
     */
    public Source ranked(RowConditions conditions, String words, Walk recent) {
        Source found = source(conditions, recent, RANKED);
        Map<String, Object> values = new LinkedHashMap<>(found.values());
        values.put("words", words);
        return new Source(
                ("(select s.%1$s, ts_rank_cd(s.words, cast(:words as tsquery)) as rank"
                                + " from (select s.%1$s, s.words from %2$s%3$s limit %4$d) s offset 0) s where true")
                        .formatted(id, found.from(), recent.orderBy(), RANKED),
                values);
    }

    /** Collects rows, sorts them and returns the first; null where there are too many to sort. */
    private @Nullable Source collected(RowConditions conditions, Walk walk, int wanted) {
        String columns = Stream.of(id, walk.first(), walk.second())
                .distinct()
                .map("s."::concat)
                .collect(Collectors.joining(", "));
        Map<String, Object> values = new LinkedHashMap<>(conditions.values());
        values.putAll(walk.values());
        Object[] found = row(
                ("with found as materialized (select %1$s from %2$s s where %3$s limit %4$d)"
                                + " select (select count(*) from found),"
                                + " cast(array(select s.%5$s from found s where true%6$s%7$s limit %8$d) as text)")
                        .formatted(
                                columns, table, conditions.sql(), SORTED + 1, id, walk.after(), walk.orderBy(), wanted),
                values);
        return ((Number) found[0]).intValue() > SORTED
                ? null
                : new Source(table + " s where s." + id + " = any(cast(:found as uuid[]))", Map.of("found", found[1]));
    }

    private Object[] row(String sql, Map<String, Object> values) {
        return database.rows(sql, values).get(0);
    }
}
