package fr.edossier.platform.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of one table by its index of words, or along the index of an order. PostgreSQL's planner assumes that
 * words occur independently: it would scan in vain for words that never occur together, and collect far too many rows
 * for words that occur everywhere. So each plan is first tried on a bounded number of rows, and rows found by a trial
 * are not searched for again.
 */
public final class WordSearch {
    /** Limit of rows found by words that are then sorted. */
    private static final int SORTED = 4000;

    /** Number of first rows along an order that are tried, to estimate whether more of them would fill the page. */
    private static final int PROBED = 1_000;

    /** Number of rows along the order that are read where the trial is promising. */
    private static final int GLANCED = 10_000;

    /** Correction of the planner's estimate: words occur together more often than independence predicts. */
    private static final int TOGETHER = 2;

    /** Number of rows within bounds that are read whatever their words. */
    private static final int NARROW = 10_000;

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

    /** @param size how many rows were found, up to the number asked for */
    private record Found(int size, Source source) {}

    /**
     * Estimate of how many rows match.
     *
     * @param share planner's estimate of the share of the table's rows that have all the terms, whatever the order
     * @param rows how many rows lie along the order, at most one more than was tried
     */
    private record Outlook(double share, int rows) {
        boolean isAllProbed() {
            return rows <= PROBED;
        }

        /**
         * Tells whether reading more rows is likely to fill the page, from the rows found so far or from the planner's
         * estimate.
         */
        boolean promises(int probed, int wanted) {
            return probed * (GLANCED / PROBED) >= wanted || share * TOGETHER * GLANCED >= wanted;
        }
    }

    /**
     * Creates a search of a table.
     *
     * @param table with the alias {@code s}; the database has {@code search_query(text)} and {@code
     *     search_share(regclass, text)}
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
     * Sets the planner's options for the rest of the transaction.
     *
     * @return the words of the query as the index has them; null where none is left
     */
    public @Nullable String begin(@Nullable String q) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", q == null ? "" : q);
        return (String)
                row("select search_query(cast(:q as text)), set_config('enable_seqscan', 'off', true)", values)[0];
    }

    /** Makes later queries with terms use the index of words and none the index of an order. */
    public void byWords() {
        scanIndexes("off");
    }

    private void byOrder() {
        scanIndexes("on");
    }

    private void scanIndexes(String setting) {
        row(
                "select set_config('enable_indexscan', :setting, true),"
                        + " set_config('enable_indexonlyscan', :setting, true)",
                Map.of("setting", setting));
    }

    /** Returns all rows that meet the conditions, which have no terms; does not need {@link #begin}. */
    public Source all(RowConditions conditions) {
        return new Source(table + " s where " + conditions.sql(), conditions.values());
    }

    /**
     * Chooses the cheapest source of a page.
     *
     * @param wanted number of rows that fill it
     */
    public Source source(RowConditions conditions, Walk walk, int wanted) {
        byOrder();
        RowConditions along = conditions.along();
        if (isNarrow(conditions)) {
            return collected(along);
        }
        if (!conditions.terms()) {
            return all(along);
        }
        Source near = near(rows -> glanced(rows, along, walk, wanted), conditions, walk, wanted);
        if (near != null) {
            return near;
        }
        byWords();
        Found found = sorted(conditions, walk, wanted);
        byOrder();
        return found.size() <= SORTED ? found.source() : all(along);
    }

    /**
     * Ranks a bounded number of rows and returns the best with their {@code rank}. The rows are the first along an
     * order where enough of those meet the conditions.
     *
     * @param words returned by {@link #begin}
     * @param recent order in which the first rows are tried
     * @param page order by rank
     * @param wanted number of rows that fill a page
     */
    public Source ranked(RowConditions conditions, String words, Walk recent, Walk page, int wanted) {
        byOrder();
        RowConditions along = conditions.along();
        if (isNarrow(conditions)) {
            return ranked(table + " s where " + along.sql(), along, words, page, wanted)
                    .source();
        }
        Source near = near(
                rows -> ranked(nearest(rows, along, recent), along, words, page, wanted), conditions, recent, RANKED);
        if (near != null) {
            return near;
        }
        byWords();
        return ranked(table + " s where " + conditions.sql(), conditions, words, page, wanted)
                .source();
    }

    /** Ranks rows; the size returned says how many were ranked. */
    private Found ranked(String from, RowConditions conditions, String words, Walk page, int wanted) {
        Map<String, Object> values = with(conditions.values(), page.values());
        values.put("words", words);
        Object[] best = row(
                ("with found as materialized (select s.%1$s, ts_rank_cd(s.words, cast(:words as tsquery)) as rank"
                                + " from (select s.%1$s, s.words from %2$s limit %3$d) s),"
                                + " best as materialized (select s.%1$s, s.rank from found s where true%4$s%5$s limit %6$d)"
                                + " select (select count(*) from found),"
                                + " cast(array(select s.%1$s from best s%5$s) as text),"
                                + " cast(array(select s.rank from best s%5$s) as text)")
                        .formatted(id, from, RANKED, page.after(), page.orderBy(), wanted),
                values);
        return new Found(
                ((Number) best[0]).intValue(),
                new Source(
                        "unnest(cast(:found as uuid[]), cast(:ranks as float4[])) s(" + id + ", rank) where true",
                        Map.of("found", best[1], "ranks", best[2])));
    }

    /**
     * Searches the first rows along an order; null when they do not fill the page although more rows follow.
     *
     * @param look searches the given number of rows
     */
    private @Nullable Source near(IntFunction<Found> look, RowConditions conditions, Walk walk, int wanted) {
        Found found = look.apply(PROBED);
        if (found.size() < wanted) {
            Outlook outlook = outlook(conditions, walk);
            if (outlook.isAllProbed()) {
                return found.source();
            }
            if (outlook.promises(found.size(), wanted)) {
                found = look.apply(GLANCED);
            }
        }
        return found.size() == wanted ? found.source() : null;
    }

    private Outlook outlook(RowConditions conditions, Walk walk) {
        Map<String, Object> values = with(conditions.valuesOf(conditions.boundsOn(walk.first())), walk.values());
        values.put("searched", table);
        values.put("allTerms", conditions.termsAsked());
        Object[] found = row(
                "select search_share(cast(:searched as regclass), cast(:allTerms as text)), (select count(*) from (select 1 from "
                        + beginning(PROBED + 1, conditions, walk) + ") s)",
                values);
        return new Outlook(((Number) found[0]).doubleValue(), ((Number) found[1]).intValue());
    }

    /** Returns the first matches among the given number of rows along the order. */
    private Found glanced(int rows, RowConditions along, Walk walk, int wanted) {
        Object[] found = row(
                "with found as materialized (select array(select s." + id + " from " + nearest(rows, along, walk)
                        + walk.orderBy() + " limit " + wanted
                        + ") as keys) select cardinality(keys), cast(keys as text) from found",
                with(along.values(), walk.values()));
        return found(found);
    }

    /** Sorts the rows found by words and returns the first, unless there are too many to sort. */
    private Found sorted(RowConditions conditions, Walk walk, int wanted) {
        String columns = Stream.of(id, walk.first(), walk.second())
                .distinct()
                .map("s."::concat)
                .collect(Collectors.joining(", "));
        Object[] found = row(
                ("with found as materialized (select %1$s from %2$s s where %3$s limit %4$d)"
                                + " select (select count(*) from found),"
                                + " cast(array(select s.%5$s from found s where true%6$s%7$s limit %8$d) as text)")
                        .formatted(
                                columns, table, conditions.sql(), SORTED + 1, id, walk.after(), walk.orderBy(), wanted),
                with(conditions.values(), walk.values()));
        return found(found);
    }

    /** @param row number of keys, and the keys as an array */
    private Found found(Object[] row) {
        return new Found(
                ((Number) row[0]).intValue(),
                new Source(table + " s where s." + id + " = any(cast(:found as uuid[]))", Map.of("found", row[1])));
    }

    /** Selects the matches among the first rows along the order. */
    private String nearest(int rows, RowConditions along, Walk walk) {
        return "(select s.* from " + beginning(rows, along, walk) + ") s where " + along.sql();
    }

    private String beginning(int rows, RowConditions conditions, Walk walk) {
        return table + " s where " + RowConditions.sql(conditions.boundsOn(walk.first())) + walk.after()
                + walk.orderBy() + " limit " + rows;
    }

    /** Tells whether the bounds leave few enough rows to read them all. */
    private boolean isNarrow(RowConditions conditions) {
        Map<String, Object> values = conditions.valuesOf(conditions.bounds());
        return !values.isEmpty()
                && count(table + " s where " + RowConditions.sql(conditions.bounds()), NARROW + 1, values) <= NARROW;
    }

    private int count(String from, int most, Map<String, Object> values) {
        return ((Number) row("select count(*), '' from (select 1 from " + from + " limit " + most + ") found", values)[
                        0])
                .intValue();
    }

    /** Finds all matches first and sorts them afterwards. */
    private Source collected(RowConditions conditions) {
        return new Source(
                "(select s.* from " + table + " s where " + conditions.sql() + " offset 0) s where true",
                conditions.values());
    }

    private Object[] row(String sql, Map<String, Object> values) {
        return database.rows(sql, values).get(0);
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }
}
