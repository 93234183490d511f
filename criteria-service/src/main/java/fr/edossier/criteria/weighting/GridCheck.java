package fr.edossier.criteria.weighting;

import fr.edossier.platform.law.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks a grid: its form, the price, the environment, its weights and its items. */
public final class GridCheck {
    private static final String LINES = "/lines";

    private GridCheck() {}

    /** Lists all findings, including those of rules that do not apply yet. */
    public static List<GridFinding> findings(GridContent grid, NamedItems items) {
        List<CheckedLine> lines = CheckedLine.of(grid, items);
        List<GridFinding> found = new ArrayList<>();
        form(grid, lines, found);
        law(grid, lines, found);
        GridWeights.check(grid, lines, found);
        GridItems.check(lines, found);
        return found;
    }

    /** Lists the findings that block publication on the given day. */
    public static List<GridFinding> blocking(GridContent grid, NamedItems items, LocalDate on) {
        return findings(grid, items).stream()
                .filter(finding -> finding.rule().severity(on) == Severity.BLOCKING)
                .toList();
    }

    private static void form(GridContent grid, List<CheckedLine> lines, List<GridFinding> found) {
        if (grid.pointsTotal() != null && grid.weightKind() != WeightKind.POINTS) {
            found.add(GridFinding.of(GridRule.MEMBER_MISPLACED, "/pointsTotal"));
        }
        if (grid.orderJustification() != null && grid.weightKind() != WeightKind.ORDER) {
            found.add(GridFinding.of(GridRule.MEMBER_MISPLACED, "/orderJustification"));
        }
        for (CheckedLine checked : lines) {
            GridLine line = checked.line();
            if (!line.isPriceOrCost() && line.item() == null) {
                found.add(GridFinding.of(GridRule.ITEM_MISSING, checked.place() + "/item"));
            }
            if (line.isPriceOrCost() && line.item() != null) {
                found.add(GridFinding.of(GridRule.MEMBER_MISPLACED, checked.place() + "/item"));
            }
            if (line.kind() != LineKind.COST && line.takesEnvironmentIntoAccount() != null) {
                found.add(GridFinding.of(GridRule.MEMBER_MISPLACED, checked.place() + "/takesEnvironmentIntoAccount"));
            }
            if (checked.isUnweighted() && !line.subCriteria().isEmpty()) {
                found.add(GridFinding.of(GridRule.MEMBER_MISPLACED, checked.place() + "/subCriteria"));
            }
            checked.subs().stream()
                    .filter(sub -> sub.sub().name() == null && sub.sub().item() == null)
                    .forEach(sub -> found.add(GridFinding.of(GridRule.SUB_CRITERION_UNNAMED, sub.place())));
        }
    }

    private static void law(GridContent grid, List<CheckedLine> lines, List<GridFinding> found) {
        List<CheckedLine> criteria =
                lines.stream().filter(CheckedLine::isCriterion).toList();
        if (criteria.stream().noneMatch(criterion -> criterion.line().isPriceOrCost())) {
            found.add(GridFinding.of(GridRule.NO_PRICE, LINES));
        }
        if (!criteria.isEmpty()
                && criteria.stream().allMatch(criterion -> criterion.line().kind() == LineKind.PRICE)) {
            found.add(GridFinding.of(GridRule.PRICE_ALONE, LINES));
        }
        if (criteria.stream().noneMatch(CheckedLine::isEnvironmentCriterion)) {
            found.add(GridFinding.of(GridRule.ENV_CRITERION_MISSING, LINES));
        }
        if (lines.stream().noneMatch(CheckedLine::isEnvironmentClause)) {
            found.add(GridFinding.of(GridRule.ENV_CLAUSE_MISSING, LINES));
        }
        if (grid.weightKind() == WeightKind.ORDER && grid.procedure().isFormal() && grid.orderJustification() == null) {
            found.add(GridFinding.of(GridRule.ORDER_WITHOUT_JUSTIFICATION, "/orderJustification"));
        }
    }
}
