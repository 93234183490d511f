package fr.edossier.criteria.search;

import fr.edossier.criteria.item.ItemSummary;
import java.util.List;

/** @param key its place in the order asked for, as a cursor remembers it */
record FoundItem(ItemSummary item, List<String> key) {}
