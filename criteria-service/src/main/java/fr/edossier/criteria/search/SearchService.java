package fr.edossier.criteria.search;

import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the items of the catalogue that a caller may know of. */
@ApplicationScoped
public class SearchService {
    private final SearchRepository items;
    private final FacetRepository facets;

    SearchService(SearchRepository items, FacetRepository facets) {
        this.items = items;
        this.facets = facets;
    }

    /** How many items each value of a filter would leave; with words in a transaction, as {@link #find}. */
    ItemFacets count(Caller caller, ItemQuery query) {
        String q = query.q();
        if (q == null) {
            return facets.count(caller, query, null);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            String words = items.words(q);
            return words == null ? ItemFacets.of(Map.of(), true) : facets.count(caller, query, words);
        });
    }

    /** With words in a transaction, for the planner's setting alone, which ends with it; else one statement sees one state. */
    Page<ItemSummary> find(Caller caller, ItemQuery query, ItemOrder order, PageRequest request) {
        return query.q() == null
                ? page(caller, query, null, order, request)
                : QuarkusTransaction.requiringNew().call(() -> withWords(caller, query, query.q(), order, request));
    }

    /**
     * All that is found, a hundred at a time in the order of the codes; published items, unless another status is asked for.
     *
     * @param cursor next of the page before, null for the first one
     */
    public Page<ItemSummary> all(Caller caller, ItemParameters parameters, @Nullable String cursor) {
        ItemQuery query = parameters.query().orPublished();
        PageRequest request = PageRequest.of(
                cursor, String.valueOf(PageRequest.MAX_LIMIT), query.nameOf(ItemOrder.code), ItemOrder.KEY_LENGTH);
        return find(caller, query, ItemOrder.code, request);
    }

    private Page<ItemSummary> withWords(
            Caller caller, ItemQuery query, String q, ItemOrder order, PageRequest request) {
        String words = items.words(q);
        return words == null ? new Page<>(List.of(), null) : page(caller, query, words, order, request);
    }

    private Page<ItemSummary> page(
            Caller caller, ItemQuery query, @Nullable String words, ItemOrder order, PageRequest request) {
        return Page.of(items.page(caller, query, words, order, request), request, FoundItem::key, FoundItem::item);
    }
}
