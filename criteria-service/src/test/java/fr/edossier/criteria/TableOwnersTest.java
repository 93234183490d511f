package fr.edossier.criteria;

import fr.edossier.testing.architecture.TableOwners;
import java.util.Map;
import java.util.Set;

class TableOwnersTest implements TableOwners {
    @Override
    public Map<String, Set<String>> owners() {
        return Map.of(
                "fr.edossier.criteria.item",
                Set.of("item", "json_texts"),
                "fr.edossier.criteria.search",
                Set.of(
                        "item_search",
                        "item_word",
                        "item_search_write",
                        "item_search_count",
                        "search_text",
                        "search_filters",
                        "search_codes",
                        "search_words",
                        "search_query"),
                "fr.edossier.criteria.grid",
                Set.of("grid", "grid_share"),
                "fr.edossier.criteria.workshop",
                Set.of("workshop"),
                "fr.edossier.criteria.proposal",
                Set.of("proposal", "taken_position"),
                "fr.edossier.criteria.exchange",
                Set.of("item_import", "item_import_line"),
                "fr.edossier.criteria.usage",
                Set.of(
                        "consultation_use",
                        "mark_spread",
                        "signed_contract",
                        "contract_use",
                        "shared_achievement",
                        "feed_reading",
                        "item_usage"),
                "fr.edossier.platform",
                Set.of("audit_head", "audit_entry", "fact", "fact_cursor", "idempotent_act", "sandbox_clock"));
    }
}
