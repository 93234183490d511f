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

/** What exact weights must be to be those that were announced (R2152-12). Pure. */
final class WeightingRules {
    private static final BigDecimal HUNDREDTH = BigDecimal.valueOf(1, 2);

    private record Fixed(String place, Weighing announced, BigDecimal weight) {}

    private WeightingRules() {}

    /**
     * Holds weights to what was announced.
     *
     * @param price as announced
     * @param criteria as announced, by requirement
     * @throws Problem 422 for weights that do not total 100, leave a range, turn the order round, or are not one for each criterion
     */
    static void require(Weighing price, Map<UUID, Weighing> criteria, NewWeighting fixed) {
        Problem refused = Problem.of(TenderProblem.WEIGHTS_REFUSED);
        List<UUID> named = fixed.criteria().stream()
                .map(NewWeighting.CriterionWeight::requirementId)
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

    /** What is announced as more important weighs more; of the same rank the same, but for a hundredth where 100 has no such share. */
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
