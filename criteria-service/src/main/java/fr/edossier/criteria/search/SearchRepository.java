package fr.edossier.criteria.search;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.item.ItemStatus;
import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code item_search}, which triggers keep, for the keys of a page; and the items for what the page shows. */
@ApplicationScoped
class SearchRepository {
    /** How many of the items found are ranked: ranking reads the words of each. */
    static final int RANKED = 500;
    /** How many items found are sorted at most. */
    private static final int SORTED = 4000;

    private final EntityManager entities;

    SearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * From here to the end of the transaction what has terms is found by the index of words. The planner takes words for
     * independent, and would walk along another index in vain for those that never stand together.
     *
     * @return the words of the query as the index has them; null where none is left to look for
     */
    @Nullable
    String begin(@Nullable String q) {
        Object[] row = (Object[]) entities.createNativeQuery("select search_query(cast(:q as text)),"
                        + " set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),"
                        + " set_config('enable_indexonlyscan', 'off', true)")
                .setParameter("q", q)
                .getSingleResult();
        return (String) row[0];
    }

    private void useOrder() {
        entities.createNativeQuery("select set_config('enable_indexscan', 'on', true),"
                        + " set_config('enable_indexonlyscan', 'on', true)")
                .getSingleResult();
    }

    /** Whether so little is found that all of it can be sorted. */
    private boolean isFew(Conditions conditions) {
        Query asked = entities.createNativeQuery("select count(*) from (select 1 from item_search s where "
                + conditions.sql() + " limit " + (SORTED + 1) + ") found");
        conditions.values().forEach(asked::setParameter);
        return ((Number) asked.getSingleResult()).intValue() <= SORTED;
    }

    private record Source(String from, Conditions conditions) {}

    /** What to take the page from; found by the index of words, or along the index of the order where much is found. */
    private Source source(Conditions conditions, ItemOrder order) {
        if (order == ItemOrder.relevance) {
            return new Source(ranked(conditions), conditions);
        }
        if (!conditions.terms()) {
            return new Source("item_search s where " + conditions.sql(), conditions);
        }
        if (isFew(conditions)) {
            return new Source(
                    "(select s.* from item_search s where " + conditions.sql() + " offset 0) s where true", conditions);
        }
        useOrder();
        Conditions along = conditions.along();
        return new Source("item_search s where " + along.sql(), along);
    }

    /** With terms only after {@link #begin}. */
    @SuppressWarnings("unchecked")
    List<FoundItem> page(Caller caller, ItemQuery query, @Nullable String words, ItemOrder order, PageRequest request) {
        Source source = source(Conditions.of(caller, query, words), order);
        String after = request.after().isPresent() ? " and " + order.after() : "";
        String sql =
                "select i.id, i.code, i.number, i.status, i.nature, i.theme, i.title ->> 'fr', i.title ->> 'en', i.asked_of,"
                        + " i.created_at, cast(s.first_key as text), cast(s.second_key as text)"
                        + " from (select s.item_id, " + order.keys() + " from " + source.from() + after
                        + order.orderBy()
                        + " limit " + request.fetchSize() + ") s join item i on i.id = s.item_id"
                        + order.orderBy("s.first_key", "s.second_key");
        Query asked = entities.createNativeQuery(sql);
        source.conditions().values().forEach(asked::setParameter);
        if (order == ItemOrder.relevance) {
            asked.setParameter("words", words);
        }
        if (request.after().isPresent()) {
            asked.setParameter("first", order.firstOf(request));
            asked.setParameter("second", order.secondOf(request));
        }
        return ((List<Object[]>) asked.getResultList())
                .stream().map(row -> found(row, order)).toList();
    }

    private static String ranked(Conditions conditions) {
        return "(select s.item_id, ts_rank_cd(s.words, cast(:words as tsquery)) as rank from (select s.item_id, s.words"
                + " from item_search s where " + conditions.sql() + " limit " + RANKED + ") s) s where true";
    }

    private static FoundItem found(Object[] row, ItemOrder order) {
        Instant createdAt = (Instant) row[9];
        ItemSummary item = new ItemSummary(
                (UUID) row[0],
                (String) row[1],
                (Integer) row[2],
                ItemStatus.valueOf((String) row[3]),
                Nature.valueOf((String) row[4]),
                Theme.valueOf((String) row[5]),
                new Text((String) row[6], (String) row[7]),
                AskedOf.valueOf((String) row[8]),
                createdAt);
        String first = order == ItemOrder.createdAt ? createdAt.toString() : (String) row[10];
        return new FoundItem(item, List.of(first, (String) row[11]));
    }
}
