package fr.edossier.criteria.weighting;

import fr.edossier.criteria.content.WeightRange;
import fr.edossier.criteria.item.ItemReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks whether the weights of a grid are of its kind and add up (R2152-11, R2152-12). */
final class GridWeights {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GridContent grid;
    private final WeightKind kind;
    private final Weight.Form form;
    private final List<GridFinding> found;

    private record Weighed(
            @Nullable Weight weight, String place, @Nullable ItemReference item) {}

    private GridWeights(GridContent grid, List<GridFinding> found) {
        this.grid = grid;
        this.kind = grid.weightKind();
        this.form = Weight.Form.of(kind);
        this.found = found;
    }

    static void check(GridContent grid, List<CheckedLine> lines, List<GridFinding> found) {
        new GridWeights(grid, found).check(lines);
    }

    private void check(List<CheckedLine> lines) {
        List<Weighed> criteria = new ArrayList<>();
        for (CheckedLine checked : lines) {
            Weight weight = checked.line().weight();
            if (checked.isUnweighted() && weight != null) {
                found.add(GridFinding.of(GridRule.WEIGHT_ON_UNWEIGHTED, checked.place() + "/weight"));
            } else if (checked.isCriterion()) {
                criteria.add(new Weighed(weight, checked.place(), checked.item()));
            }
        }
        if (kind == WeightKind.POINTS && grid.pointsTotal() == null) {
            found.add(GridFinding.of(GridRule.POINTS_TOTAL_MISSING, "/pointsTotal"));
        }
        if (wellFormed(criteria) && !criteria.isEmpty()) {
            whole(criteria);
        }
        criteria.forEach(this::suggestion);
        lines.stream().filter(CheckedLine::isCriterion).forEach(this::parts);
    }

    /** Adds a finding for each weight that does not fit the kind of the grid; sums are checked only if there is none. */
    private boolean wellFormed(List<Weighed> all) {
        boolean sound = true;
        for (Weighed weighed : all) {
            GridRule broken = broken(weighed.weight());
            if (broken != null) {
                found.add(GridFinding.of(broken, weighed.place() + "/weight"));
                sound = false;
            }
        }
        return sound;
    }

    private @Nullable GridRule broken(@Nullable Weight weight) {
        if (weight == null || weight.forms().isEmpty()) {
            return GridRule.WEIGHT_MISSING;
        }
        if (!weight.forms().equals(Set.of(form))) {
            return GridRule.KINDS_MIXED;
        }
        if (weight.lacks(form)) {
            return GridRule.WEIGHT_MISSING;
        }
        boolean inverted =
                weight.min() != null && weight.max() != null && weight.min().compareTo(weight.max()) > 0;
        return inverted ? GridRule.RANGE_INVERTED : null;
    }

    private void whole(List<Weighed> criteria) {
        switch (kind) {
            case PERCENTAGE -> total(criteria, HUNDRED);
            case POINTS -> total(criteria, grid.pointsTotal());
            case RANGE -> {
                BigDecimal least = sum(criteria, Weight::min);
                BigDecimal most = sum(criteria, Weight::max);
                if (least.compareTo(HUNDRED) > 0 || most.compareTo(HUNDRED) < 0) {
                    found.add(GridFinding.of(GridRule.RANGES_INFEASIBLE, "/lines", least, most));
                }
            }
            case ORDER -> ranks(criteria);
        }
    }

    private void total(List<Weighed> criteria, @Nullable BigDecimal expected) {
        BigDecimal sum = sum(criteria, Weight::value);
        if (expected != null && sum.compareTo(expected) != 0) {
            found.add(GridFinding.of(GridRule.WEIGHTS_NOT_WHOLE, "/lines", sum, expected));
        }
    }

    private void ranks(List<Weighed> siblings) {
        for (Weighed weighed : siblings) {
            Integer rank = weighed.weight() == null ? null : weighed.weight().rank();
            if (rank != null && (rank < 1 || rank > siblings.size())) {
                found.add(GridFinding.of(GridRule.ORDER_RANKS, weighed.place() + "/weight", rank, siblings.size()));
            }
        }
    }

    /** Checks the weights of sub-criteria; without any weight they count equally and are not checked. */
    private void parts(CheckedLine checked) {
        List<Weighed> parts = checked.subs().stream()
                .map(sub -> new Weighed(sub.sub().weight(), sub.place(), sub.item()))
                .toList();
        if (parts.stream().allMatch(part -> part.weight() == null) || !wellFormed(parts)) {
            return;
        }
        parts.forEach(this::suggestion);
        Weight parent = checked.line().weight();
        if (parent == null || broken(parent) != null) {
            return;
        }
        String place = checked.place() + "/subCriteria";
        switch (kind) {
            case PERCENTAGE, POINTS -> {
                BigDecimal sum = sum(parts, Weight::value);
                BigDecimal expected = known(parent.value());
                if (sum.compareTo(expected) != 0) {
                    found.add(GridFinding.of(GridRule.SUB_WEIGHTS, place, sum, expected));
                }
            }
            case RANGE -> {
                BigDecimal least = sum(parts, Weight::min);
                BigDecimal most = sum(parts, Weight::max);
                BigDecimal from = known(parent.min());
                BigDecimal to = known(parent.max());
                if (least.compareTo(to) > 0 || most.compareTo(from) < 0) {
                    found.add(GridFinding.of(GridRule.SUB_RANGES_INFEASIBLE, place, least, most, from, to));
                }
            }
            case ORDER -> ranks(parts);
        }
    }

    /** Compares a weight with the percentages suggested by the catalogue; points are compared by their share of the total. */
    private void suggestion(Weighed weighed) {
        WeightRange suggested = weighed.item() == null ? null : weighed.item().suggestedWeight();
        Weight weight = weighed.weight();
        if (suggested == null || weight == null || broken(weight) != null) {
            return;
        }
        BigDecimal whole = kind == WeightKind.POINTS ? grid.pointsTotal() : HUNDRED;
        BigDecimal least = kind == WeightKind.RANGE ? weight.min() : weight.value();
        BigDecimal most = kind == WeightKind.RANGE ? weight.max() : weight.value();
        if (whole == null || least == null || most == null) {
            return;
        }
        if (least.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(suggested.min()))) < 0
                || most.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(suggested.max()))) > 0) {
            found.add(GridFinding.of(
                    GridRule.WEIGHT_OUTSIDE_SUGGESTION, weighed.place() + "/weight", suggested.min(), suggested.max()));
        }
    }

    private static BigDecimal sum(List<Weighed> all, Function<Weight, @Nullable BigDecimal> part) {
        return all.stream()
                .map(Weighed::weight)
                .map(weight -> weight == null ? BigDecimal.ZERO : known(part.apply(weight)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal known(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
