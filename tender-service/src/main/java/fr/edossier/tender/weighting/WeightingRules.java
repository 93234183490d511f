package fr.edossier.tender.weighting;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.Weight;
import fr.edossier.tender.scoring.WeightRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rules that fixed weights must meet to agree with the announced ranges or order (R2152-12). */
final class WeightingRules {
    private static final BigDecimal HUNDREDTH = BigDecimal.valueOf(1, 2);

    private record Fixed(String place, Weighing announced, BigDecimal weight) {}

    private WeightingRules() {}

    /**
     * Checks weights against the announcement.
     *
     * @param price announced weight of the price
     * @param criteria announced weights by requirement id
     * @throws Problem 422 if the weights do not total 100, lie outside a range, contradict the order, or are not exactly one for
     *     each criterion
     */
    static void require(Weighing price, Map<UUID, Weighing> criteria, WeightingContent fixed) {
        Problem refused = Problem.of(TenderProblem.WEIGHTS_REFUSED);
        List<UUID> named = fixed.criteria().stream()
                .map(WeightingContent.CriterionWeight::requirementId)
                .toList();
        if (named.size() != criteria.size() || !Set.copyOf(named).equals(criteria.keySet())) {
            refused.at(ErrorPlace.pointer("/criteria"), "weights-not-of-each-criterion", criteria.size());
            throw refused;
        }
        List<Fixed> all = new ArrayList<>(List.of(new Fixed("/price", price, fixed.price())));
        for (int i = 0; i < named.size(); i++) {
            all.add(new Fixed(
                    "/criteria/" + i + "/weight",
                    criteria.get(named.get(i)),
                    fixed.criteria().get(i).weight()));
        }
        BigDecimal total = all.stream().map(Fixed::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(Weight.WHOLE) != 0) {
            refused.at(ErrorPlace.pointer("/criteria"), "fixed-weights-not-whole", total.toPlainString());
        }
        all.forEach(one -> requireInRange(one, refused));
        requireInOrder(all, refused);
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
    }

    private static void requireInRange(Fixed one, Problem refused) {
        WeightRange range = one.announced().range();
        if (range != null && !range.holds(one.weight())) {
            refused.at(ErrorPlace.pointer(one.place()), "weight-out-of-range", range.min(), range.max());
        }
    }

    /**
     * Checks the order: a higher rank weighs more, and weights of the same rank differ by at most a hundredth, because 100 cannot
     * always be divided equally.
     */
    private static void requireInOrder(List<Fixed> all, Problem refused) {
        Map<Integer, List<Fixed>> byRank = all.stream()
                .filter(one -> one.announced().rank() != null)
                .collect(Collectors.groupingBy(one -> one.announced().rank()));
        for (Fixed one : all) {
            Integer rank = one.announced().rank();
            if (rank == null) {
                continue;
            }
            boolean equal = byRank.get(rank).stream()
                    .allMatch(
                            other -> other.weight().subtract(one.weight()).abs().compareTo(HUNDREDTH) <= 0);
            boolean above = byRank.entrySet().stream()
                    .filter(entry -> entry.getKey() > rank)
                    .flatMap(entry -> entry.getValue().stream())
                    .map(Fixed::weight)
                    .max(Comparator.naturalOrder())
                    .map(next -> next.compareTo(one.weight()) < 0)
                    .orElse(true);
            if (!equal || !above) {
                refused.at(ErrorPlace.pointer(one.place()), "weight-against-order", rank);
            }
        }
    }
}
