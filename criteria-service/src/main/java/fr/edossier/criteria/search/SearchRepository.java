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
import fr.edossier.platform.search.Walk;
import fr.edossier.platform.search.WordSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    /** See {@link WordSearch#byWords}. */
    void byWords() {
        rows.byWords();
    }

    /** Reads a page; a query with terms needs {@link #begin} first. */
    @SuppressWarnings("unchecked")
    List<FoundItem> page(Caller caller, ItemQuery query, @Nullable String words, ItemOrder order, PageRequest request) {
        Map<String, Object> after = request.after().isEmpty()
                ? Map.of()
                : Map.of("first", order.firstOf(request), "second", order.secondOf(request));
        Walk walk = order.walk(after);
        WordSearch.Source source = source(Conditions.of(caller, query, words), query, words, order, walk, request);
        String sql =
                "select i.id, i.code, i.number, i.status, i.nature, i.theme, i.title ->> 'fr', i.title ->> 'en', i.asked_of,"
                        + " i.created_at, cast(s.first_key as text), cast(s.second_key as text)"
                        + " from (select s.item_id, " + order.keys() + " from " + source.from() + walk.after()
                        + order.orderBy()
                        + " limit " + request.fetchSize() + ") s join item i on i.id = s.item_id"
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
            return rows.ranked(
                    conditions,
                    Objects.requireNonNull(words),
                    ItemOrder.createdAt.walk(Map.of()),
                    walk,
                    request.fetchSize());
        }
        return query.isAny() ? rows.all(conditions) : rows.source(conditions, walk, request.fetchSize());
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
