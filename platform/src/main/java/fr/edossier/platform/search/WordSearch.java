package fr.edossier.platform.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of one table by its index of words, or along the index of an order. The planner takes words for independent: it would
 * walk in vain for those that never stand together, and collect all of those that stand everywhere. So each way is tried to a
 * bound before it is gone.
 */
public final class WordSearch {
    /** How many rows found are sorted at most. */
    private static final int SORTED = 4000;

    /** How many rows along an order are looked at to see whether they fill a page. */
    private static final int GLANCED = 4000;

    /** How many rows of a window are read, whatever their words. */
    private static final int NARROW = 20_000;

    /** How many of those found are ranked: ranking reads the words of each. */
    public static final int RANKED = 500;

    /** How many of the first rows of an order are looked at for those to rank. */
    private static final int RECENT = 10_000;

    private final EntityManager entities;
    private final String table;
    private final String id;

    /** What to take a page from: a {@code from} clause on rows {@code s} that ends in a condition. */
    public record Source(String from, Map<String, Object> values) {}

    /**
     * A search of a table.
     *
     * @param table with the alias {@code s}; the database has {@code search_query(text)}
     * @param id name of its key
     */
    public WordSearch(EntityManager entities, String table, String id) {
        this.entities = entities;
        this.table = table;
        this.id = id;
    }

    /**
     * Settings of the planner from here to the end of the transaction.
     *
     * @return the words of the query as the index has them; null where none is left to look for
     */
    public @Nullable String begin(@Nullable String q) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select search_query(cast(:q as text)), set_config('enable_seqscan', 'off', true)")
                .setParameter("q", q)
                .getSingleResult();
        return (String) row[0];
    }

    /** From here on what has terms is found by the index of words, and nothing by an order. */
    public void byWords() {
        scanIndexes("off");
    }

    private void byOrder() {
        scanIndexes("on");
    }

    private void scanIndexes(String setting) {
        entities.createNativeQuery("select set_config('enable_indexscan', :setting, true),"
                        + " set_config('enable_indexonlyscan', :setting, true)")
                .setParameter("setting", setting)
                .getSingleResult();
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
        if (isNarrow(conditions, walk.column())) {
            return collected(along);
        }
        if (!conditions.terms()
                || count(glance(along, walk, GLANCED), wanted, along.values(), walk.values()) >= wanted) {
            return all(along);
        }
        byWords();
        if (count(table + " s where " + conditions.sql(), SORTED + 1, conditions.values(), Map.of()) <= SORTED) {
            return collected(conditions);
        }
        byOrder();
        return all(along);
    }

    /**
     * A bounded number of rows, with their {@code rank}: of the first along an order where enough of those fulfil the conditions.
     *
     * @param words as {@link #begin} gave them
     */
    public Source ranked(RowConditions conditions, String words, Walk recent) {
        byOrder();
        RowConditions along = conditions.along();
        if (isNarrow(conditions, "")) {
            return ranked(table + " s where " + along.sql(), along, words);
        }
        String first = glance(along, recent, RECENT);
        if (count(first, RANKED, along.values(), recent.values()) >= RANKED) {
            return ranked(first, along, words);
        }
        byWords();
        return ranked(table + " s where " + conditions.sql(), conditions, words);
    }

    private Source ranked(String from, RowConditions conditions, String words) {
        Map<String, Object> values = new LinkedHashMap<>(conditions.values());
        values.put("words", words);
        return new Source(
                "(select s.%1$s, ts_rank_cd(s.words, cast(:words as tsquery)) as rank from (select s.%1$s, s.words from %2$s limit %3$d) s) s where true"
                        .formatted(id, from, RANKED),
                values);
    }

    /** Those among the first so many along the order. */
    private String glance(RowConditions along, Walk walk, int rows) {
        return "(select s.* from " + table + " s where " + along.boundsOf(walk.column()) + walk.after() + walk.orderBy()
                + " limit " + rows + ") s where " + along.sql();
    }

    /** Whether both ends of another column than the order's leave little enough to read. */
    private boolean isNarrow(RowConditions conditions, String order) {
        List<RowConditions.Bound> bounds = conditions.bounds().stream()
                .filter(bound -> !bound.column().equals(order))
                .toList();
        if (bounds.size() < 2) {
            return false;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        bounds.forEach(
                bound -> values.put(bound.parameter(), conditions.values().get(bound.parameter())));
        return count(table + " s where " + RowConditions.sql(bounds), NARROW + 1, values, Map.of()) <= NARROW;
    }

    /** Found first, and sorted then. */
    private Source collected(RowConditions conditions) {
        return new Source(
                "(select s.* from " + table + " s where " + conditions.sql() + " offset 0) s where true",
                conditions.values());
    }

    private int count(String from, int most, Map<String, Object> values, Map<String, Object> more) {
        Query asked = entities.createNativeQuery(
                "select count(*) from (select 1 from " + from + " limit " + most + ") found");
        values.forEach(asked::setParameter);
        more.forEach(asked::setParameter);
        return ((Number) asked.getSingleResult()).intValue();
    }
}
