package fr.edossier.criteria.search;

import fr.edossier.criteria.item.ItemSummary;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the items of the catalogue that a caller may know of. */
@ApplicationScoped
public class SearchService {
    private final SearchRepository items;

    SearchService(SearchRepository items) {
        this.items = items;
    }

    /** With words in a transaction, for the planner's setting alone, which ends with it; else one statement sees one state. */
    Page<ItemSummary> find(Caller caller, ItemQuery query, ItemOrder order, PageRequest request) {
        return query.q() == null
                ? page(caller, query, null, order, request)
                : QuarkusTransaction.requiringNew().call(() -> withWords(caller, query, query.q(), order, request));
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
