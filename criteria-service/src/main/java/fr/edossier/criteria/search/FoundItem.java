package fr.edossier.criteria.search;

import fr.edossier.criteria.item.ItemSummary;
import java.util.List;

/** @param key values of the item in the requested order, for the cursor */
record FoundItem(ItemSummary item, List<String> key) {}
