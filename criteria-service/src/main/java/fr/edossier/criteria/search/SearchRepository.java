package fr.edossier.criteria.search;

import fr.edossier.criteria.item.ItemRows;
import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.search.RowConditions;
import fr.edossier.platform.search.Walk;
import fr.edossier.platform.search.WordSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the keys of a page in {@code item_search}, which triggers keep up to date, and reads the items to show. */
@ApplicationScoped
class SearchRepository {
    private final EntityManager entities;
    private final WordSearch rows;

    SearchRepository(EntityManager entities) {
        this.entities = entities;
        this.rows = new WordSearch(entities, "item_search", "item_id");
    }

    /** See {@link WordSearch#begin}. */
    @Nullable
    String begin(@Nullable String q) {
        return rows.begin(q);
    }

    /** Reads a page; a query with terms needs {@link #begin} first. */
    @SuppressWarnings("unchecked")
    List<FoundItem> page(Caller caller, ItemQuery query, @Nullable String words, ItemOrder order, PageRequest request) {
        Map<String, Object> after = request.after().isEmpty()
                ? Map.of()
                : Map.of("first", order.firstOf(request), "second", order.secondOf(request));
        Walk walk = order.walk(after);
        WordSearch.Source source = source(Conditions.of(caller, query, words), query, words, order, walk, request);
        String sql = "select " + ItemRows.SUMMARY + ", cast(s.first_key as text), cast(s.second_key as text)"
                + " from (select s.item_id, " + order.keys() + " from " + source.from() + walk.after()
                + order.orderBy()
                + " limit " + request.fetchSize() + ") s" + ItemRows.join("s.item_id")
                + order.orderBy("s.first_key", "s.second_key");
        Query asked = entities.createNativeQuery(sql);
        source.values().forEach(asked::setParameter);
        after.forEach(asked::setParameter);
        return ((List<Object[]>) asked.getResultList())
                .stream().map(row -> found(row, order)).toList();
    }

    private WordSearch.Source source(
            RowConditions conditions,
            ItemQuery query,
            @Nullable String words,
            ItemOrder order,
            Walk walk,
            PageRequest request) {
        if (order == ItemOrder.relevance) {
            return rows.ranked(conditions, Objects.requireNonNull(words), ItemOrder.createdAt.walk(Map.of()));
        }
        return query.isAny() ? rows.all(conditions) : rows.source(conditions, walk, request.fetchSize());
    }

    private static FoundItem found(Object[] row, ItemOrder order) {
        ItemSummary item = ItemRows.summary(row);
        String first = order == ItemOrder.createdAt ? item.createdAt().toString() : (String) row[ItemRows.WIDTH];
        return new FoundItem(item, List.of(first, (String) row[ItemRows.WIDTH + 1]));
    }
}
