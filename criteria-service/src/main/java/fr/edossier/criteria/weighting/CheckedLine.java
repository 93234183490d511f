package fr.edossier.criteria.weighting;

import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.item.ItemReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a grid with its JSON pointer and the item it refers to, null if unknown. */
record CheckedLine(GridLine line, String place, @Nullable ItemReference item, List<CheckedSub> subs) {

    /** A sub-criterion with its JSON pointer and the item it refers to, null if unknown. */
    record CheckedSub(
            SubCriterion sub, String place, @Nullable ItemReference item) {
        boolean isEnvironmentCriterion() {
            return item != null && item.nature() == Nature.CRITERION && item.theme() == Theme.ENVIRONMENT;
        }
    }

    static List<CheckedLine> of(GridContent grid, NamedItems items) {
        List<CheckedLine> lines = new ArrayList<>();
        for (int i = 0; i < grid.lines().size(); i++) {
            GridLine line = grid.lines().get(i);
            String place = "/lines/" + i;
            List<CheckedSub> subs = new ArrayList<>();
            for (int j = 0; j < line.subCriteria().size(); j++) {
                SubCriterion sub = line.subCriteria().get(j);
                subs.add(new CheckedSub(sub, place + "/subCriteria/" + j, items.find(sub.item())));
            }
            ItemReference item = line.isPriceOrCost() ? null : items.find(line.item());
            lines.add(new CheckedLine(line, place, item, subs));
        }
        return lines;
    }

    /** Tells whether the line is weighted; an unknown item counts as a criterion if the line has a weight. */
    boolean isCriterion() {
        return line.isPriceOrCost()
                || item != null && item.nature() == Nature.CRITERION
                || item == null && line.item() != null && line.weight() != null;
    }

    /** Tells whether the item is known to be a clause or a free-form question. */
    boolean isUnweighted() {
        return item != null && item.nature() != Nature.CRITERION;
    }

    /** Tells whether the criterion, or a part of it, takes the environmental characteristics of bids into account (R2152-7). */
    boolean isEnvironmentCriterion() {
        return line.kind() == LineKind.COST && Boolean.TRUE.equals(line.takesEnvironmentIntoAccount())
                || item != null && item.nature() == Nature.CRITERION && item.theme() == Theme.ENVIRONMENT
                || isCriterion() && subs.stream().anyMatch(CheckedSub::isEnvironmentCriterion);
    }

    /** Tells whether the line is a condition of performance that takes the environment into account (L2112-2). */
    boolean isEnvironmentClause() {
        return item != null && item.nature() == Nature.CLAUSE && item.theme() == Theme.ENVIRONMENT;
    }
}
