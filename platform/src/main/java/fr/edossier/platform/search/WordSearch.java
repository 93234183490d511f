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
 * Finds rows of one table by its index of words, or along the index of an order. The planner takes words for independent: it would
 * walk in vain for those that never stand together, and collect all of those that stand everywhere. So each way is tried to a
 * bound before it is gone, and what a try found is not looked for again.
 */
public final class WordSearch {
    /** How many rows found are sorted at most. */
    private static final int SORTED = 4000;

    /** How many of the first rows along an order are looked at to see whether more of them would be enough. */
    private static final int PROBED = 1_000;

    /** How many are looked at where that is promising. */
    private static final int GLANCED = 10_000;

    /** How many times more rows than the planner thinks are expected: words stand together more often than at random. */
    private static final int TOGETHER = 2;

    /** How many rows of a window are read, whatever their words. */
    private static final int NARROW = 10_000;

    /** How many of those found are ranked: ranking reads the words of each. */
    public static final int RANKED = 500;

    private final Database database;
    private final String table;
    private final String id;

    /** Answers questions in SQL. */
    public interface Database {
        /** @param values of the parameters, which stand in the question as {@code :name}; it asks for two columns or more */
        List<Object[]> rows(String sql, Map<String, Object> values);
    }

    /** What to take a page from: a {@code from} clause on rows {@code s} that ends in a condition. */
    public record Source(String from, Map<String, Object> values) {}

    /** @param size how many were found, at most as many as were asked for */
    private record Found(int size, Source source) {}

    /**
     * @param share of the table's rows that have all of the terms, as the planner thinks, which does not know the order
     * @param rows how many lie along the order, at most one more than was probed
     */
    private record Outlook(double share, int rows) {
        boolean isAllProbed() {
            return rows <= PROBED;
        }

        /** By what was found, whose rows may be unlike those behind them, or by the planner. */
        boolean promises(int probed, int wanted) {
            return probed * (GLANCED / PROBED) >= wanted || share * TOGETHER * GLANCED >= wanted;
        }
    }

    /**
     * A search of a table.
     *
     * @param table with the alias {@code s}; the database has {@code search_query(text)} and {@code search_share(regclass, text)}
     * @param id name of its key, a UUID
     */
    public WordSearch(Database database, String table, String id) {
        this.database = database;
        this.table = table;
        this.id = id;
    }

    /** The same by the statements of an entity manager. */
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
     * Settings of the planner from here to the end of the transaction.
     *
     * @return the words of the query as the index has them; null where none is left to look for
     */
    public @Nullable String begin(@Nullable String q) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("q", q == null ? "" : q);
        return (String)
                row("select search_query(cast(:q as text)), set_config('enable_seqscan', 'off', true)", values)[0];
    }

    /** From here on what has terms is found by the index of words, and nothing by an order. */
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

    /** All that fulfils the conditions, which have no terms; needs no {@link #begin}. */
    public Source all(RowConditions conditions) {
        return new Source(table + " s where " + conditions.sql(), conditions.values());
    }

    /**
     * The short way to a page.
     *
     * @param wanted how many rows fill it
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
     * The best of a bounded number of rows, with their {@code rank}: of the first along an order where enough of those fulfil the
     * conditions.
     *
     * @param words as {@link #begin} gave them
     * @param page by rank
     * @param wanted how many rows fill a page
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

    /** Of a size that says how many were ranked. */
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
     * From the first rows along an order, where they are enough or all there are.
     *
     * @param look at so many of them
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

    /** The first rows that fulfil the conditions among so many along the order. */
    private Found glanced(int rows, RowConditions along, Walk walk, int wanted) {
        Object[] found = row(
                "with found as materialized (select array(select s." + id + " from " + nearest(rows, along, walk)
                        + walk.orderBy() + " limit " + wanted
                        + ") as keys) select cardinality(keys), cast(keys as text) from found",
                with(along.values(), walk.values()));
        return found(found);
    }

    /** The first of all that the words find, unless that is too much to sort. */
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

    /** @param row how many keys, and these as an array */
    private Found found(Object[] row) {
        return new Found(
                ((Number) row[0]).intValue(),
                new Source(table + " s where s." + id + " = any(cast(:found as uuid[]))", Map.of("found", row[1])));
    }

    /** Those that fulfil the conditions among the first so many along the order. */
    private String nearest(int rows, RowConditions along, Walk walk) {
        return "(select s.* from " + beginning(rows, along, walk) + ") s where " + along.sql();
    }

    private String beginning(int rows, RowConditions conditions, Walk walk) {
        return table + " s where " + RowConditions.sql(conditions.boundsOn(walk.first())) + walk.after()
                + walk.orderBy() + " limit " + rows;
    }

    /** Whether what bounds columns leaves little enough to read. */
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

    /** Found first, and sorted then. */
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
