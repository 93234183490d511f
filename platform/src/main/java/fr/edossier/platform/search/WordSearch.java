package fr.edossier.platform.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of one table by its index of words, and by the indexes of its orders. The planner takes words for independent,
 * and would walk along an order in vain for those that never stand together; so what is found is counted first, to a bound.
 */
public final class WordSearch {
    /** How many rows found are sorted at most. */
    private static final int SORTED = 4000;

    private final EntityManager entities;
    private final String table;

    /** What to take a page from: a {@code from} clause on rows {@code s} that ends in a condition. */
    public record Source(String from, RowConditions conditions) {}

    /** @param table with the alias {@code s}; the database has {@code search_query(text)} */
    public WordSearch(EntityManager entities, String table) {
        this.entities = entities;
        this.table = table;
    }

    /**
     * From here to the end of the transaction what has terms is found by the index of words.
     *
     * @return the words of the query as the index has them; null where none is left to look for
     */
    public @Nullable String begin(@Nullable String q) {
        Object[] row = (Object[]) entities.createNativeQuery("select search_query(cast(:q as text)),"
                        + " set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),"
                        + " set_config('enable_indexonlyscan', 'off', true)")
                .setParameter("q", q)
                .getSingleResult();
        return (String) row[0];
    }

    /** With terms only after {@link #begin}. */
    public Source source(RowConditions conditions) {
        if (!conditions.terms()) {
            return new Source(table + " s where " + conditions.sql(), conditions);
        }
        if (isFew(conditions)) {
            return new Source(
                    "(select s.* from " + table + " s where " + conditions.sql() + " offset 0) s where true",
                    conditions);
        }
        entities.createNativeQuery("select set_config('enable_indexscan', 'on', true),"
                        + " set_config('enable_indexonlyscan', 'on', true)")
                .getSingleResult();
        RowConditions along = conditions.along();
        return new Source(table + " s where " + along.sql(), along);
    }

    private boolean isFew(RowConditions conditions) {
        Query asked = entities.createNativeQuery("select count(*) from (select 1 from " + table + " s where "
                + conditions.sql() + " limit " + (SORTED + 1) + ") found");
        conditions.values().forEach(asked::setParameter);
        return ((Number) asked.getSingleResult()).intValue() <= SORTED;
    }
}
