package fr.edossier.criteria.search;

import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds items of the catalogue that the caller may see. */
@ApplicationScoped
public class SearchService {
    private final SearchRepository items;
    private final FacetRepository facets;

    SearchService(SearchRepository items, FacetRepository facets) {
        this.items = items;
        this.facets = facets;
    }

    /** Counts the items for each value of each filter. */
    ItemFacets count(Caller caller, ItemQuery query) {
        return asked(query, words -> facets.count(caller, query, words), () -> ItemFacets.of(Map.of(), true));
    }

    Page<ItemSummary> find(Caller caller, ItemQuery query, ItemOrder order, PageRequest request) {
        return asked(query, words -> page(caller, query, words, order, request), () -> new Page<>(List.of(), null));
    }

    /** Runs in a transaction, which bounds the planner settings; a query without filters needs no settings and no transaction. */
    private <T> T asked(ItemQuery query, Function<@Nullable String, T> answer, Supplier<T> nothing) {
        if (query.isAny()) {
            return answer.apply(null);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            String words = items.begin(query.q());
            return words == null && query.q() != null ? nothing.get() : answer.apply(words);
        });
    }

    /**
     * Finds items by code, a hundred per page; only published items unless the parameters filter by status.
     *
     * @param cursor cursor given by the previous page, null for the first page
     */
    public Page<ItemSummary> all(Caller caller, ItemParameters parameters, @Nullable String cursor) {
        ItemQuery query = parameters.query().orPublished();
        PageRequest request = PageRequest.of(
                cursor, String.valueOf(PageRequest.MAX_LIMIT), query.nameOf(ItemOrder.code), ItemOrder.KEY_LENGTH);
        return find(caller, query, ItemOrder.code, request);
    }

    private Page<ItemSummary> page(
            Caller caller, ItemQuery query, @Nullable String words, ItemOrder order, PageRequest request) {
        return Page.of(items.page(caller, query, words, order, request), request, FoundItem::key, FoundItem::item);
    }
}
