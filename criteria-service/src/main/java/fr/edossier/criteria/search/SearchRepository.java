package fr.edossier.criteria.search;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.item.ItemStatus;
import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.RowConditions;
import fr.edossier.platform.search.WordSearch;
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

    private final EntityManager entities;
    private final WordSearch rows;

    SearchRepository(EntityManager entities) {
        this.entities = entities;
        this.rows = new WordSearch(entities, "item_search");
    }

    /** As {@link WordSearch#begin}. */
    @Nullable
    String begin(@Nullable String q) {
        return rows.begin(q);
    }

    /** With terms only after {@link #begin}. */
    @SuppressWarnings("unchecked")
    List<FoundItem> page(Caller caller, ItemQuery query, @Nullable String words, ItemOrder order, PageRequest request) {
        RowConditions conditions = Conditions.of(caller, query, words);
        WordSearch.Source source = order == ItemOrder.relevance
                ? new WordSearch.Source(ranked(conditions), conditions)
                : rows.source(conditions);
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

    private static String ranked(RowConditions conditions) {
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
