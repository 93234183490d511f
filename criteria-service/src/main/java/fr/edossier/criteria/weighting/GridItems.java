package fr.edossier.criteria.weighting;

import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.item.ItemReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks whether the items of a grid can be used, and used together. */
final class GridItems {
    private record Named(
            String code, String place, @Nullable ItemReference item) {}

    private GridItems() {}

    static void check(List<CheckedLine> lines, List<GridFinding> found) {
        List<Named> all = named(lines);
        Map<String, Integer> times = new HashMap<>();
        all.forEach(named -> times.merge(named.code(), 1, Integer::sum));
        Map<String, SortedSet<String>> excluded = exclusions(all, times);
        for (Named named : all) {
            state(named, found);
            if (times.getOrDefault(named.code(), 0) > 1) {
                found.add(GridFinding.of(GridRule.DUPLICATE_ITEM, named.place(), named.code()));
            }
            for (String other : excluded.getOrDefault(named.code(), new TreeSet<>())) {
                found.add(GridFinding.of(GridRule.ITEMS_INCOMPATIBLE, named.place(), named.code(), other));
            }
        }
        for (CheckedLine line : lines) {
            for (CheckedLine.CheckedSub sub : line.subs()) {
                if (sub.item() != null && sub.item().nature() != Nature.CRITERION) {
                    found.add(GridFinding.of(GridRule.SUB_NOT_CRITERION, sub.place() + "/item"));
                }
            }
        }
    }

    private static List<Named> named(List<CheckedLine> lines) {
        List<Named> all = new ArrayList<>();
        for (CheckedLine line : lines) {
            ItemKey key = line.line().item();
            if (key != null && !line.line().isPriceOrCost()) {
                all.add(new Named(key.code(), line.place() + "/item", line.item()));
            }
            for (CheckedLine.CheckedSub sub : line.subs()) {
                ItemKey part = sub.sub().item();
                if (part != null) {
                    all.add(new Named(part.code(), sub.place() + "/item", sub.item()));
                }
            }
        }
        return all;
    }

    /** Maps each code to the codes it excludes or is excluded by. */
    private static Map<String, SortedSet<String>> exclusions(List<Named> all, Map<String, Integer> present) {
        Map<String, SortedSet<String>> excluded = new HashMap<>();
        for (Named named : all) {
            List<String> listed =
                    named.item() == null ? List.of() : named.item().incompatible();
            for (String other : listed) {
                if (present.containsKey(other)) {
                    excluded.computeIfAbsent(named.code(), code -> new TreeSet<>())
                            .add(other);
                    excluded.computeIfAbsent(other, code -> new TreeSet<>()).add(named.code());
                }
            }
        }
        return excluded;
    }

    private static void state(Named named, List<GridFinding> found) {
        GridRule rule = named.item() == null
                ? GridRule.ITEM_UNKNOWN
                : switch (named.item().status()) {
                    case DRAFT, IN_REVIEW -> GridRule.ITEM_NOT_PUBLISHED;
                    case PUBLISHED -> null;
                    case SUPERSEDED -> GridRule.ITEM_SUPERSEDED;
                    case WITHDRAWN -> GridRule.ITEM_WITHDRAWN;
                };
        if (rule != null) {
            found.add(GridFinding.of(rule, named.place(), named.code()));
        }
    }
}
