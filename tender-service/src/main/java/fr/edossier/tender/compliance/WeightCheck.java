package fr.edossier.tender.compliance;

import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.SubCriterion;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.Weight;
import fr.edossier.tender.scoring.WeightKind;
import fr.edossier.tender.scoring.WeightRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Whether the weights of a lot are of one kind and add up (R2152-11, R2152-12). */
final class WeightCheck {
    private final LotContent lot;
    private final List<Weighed> criteria;
    private final String place;
    private final List<Finding> found;

    private record Weighed(Weighing weighing, String place, List<SubCriterion> parts) {}

    private WeightCheck(LotContent lot, List<Weighed> criteria, String place, List<Finding> found) {
        this.lot = lot;
        this.criteria = criteria;
        this.place = place;
        this.found = found;
    }

    /** @param formal whether the procedure is a formal one, in which an order of importance must be justified */
    static void check(CheckedLot checked, String place, boolean formal, List<Finding> found) {
        LotContent lot = checked.content();
        LotContent.Price price = lot.price();
        if (price == null) {
            found.add(Finding.ofLot(PublicationRule.PRICE_MISSING, lot.number(), place + "/price", lot.number()));
            return;
        }
        List<RequirementView> all = checked.requirements();
        List<Weighed> criteria = new ArrayList<>();
        criteria.add(new Weighed(price.weighing(), place + "/price", List.of()));
        IntStream.range(0, all.size())
                .filter(i -> all.get(i).isCriterion())
                .forEach(i -> criteria.add(new Weighed(
                        all.get(i).weighing(),
                        place + "/requirements/" + i,
                        all.get(i).parts())));
        new WeightCheck(lot, criteria, place, found).check(formal);
    }

    private void check(boolean formal) {
        WeightKind kind = lot.weighedBy();
        List<Weighed> unfit =
                criteria.stream().filter(one -> !one.weighing().isOf(kind)).toList();
        unfit.forEach(one -> add(
                one.weighing().isNone() ? PublicationRule.WEIGHT_MISSING : PublicationRule.KINDS_MIXED, one.place()));
        if (unfit.isEmpty()) {
            whole(kind);
        }
        if (kind == WeightKind.ORDER && formal && lot.orderJustification() == null) {
            add(PublicationRule.ORDER_WITHOUT_JUSTIFICATION, place + "/orderJustification");
        }
        criteria.forEach(one -> parts(one, kind));
    }

    private void whole(WeightKind kind) {
        switch (kind) {
            case PERCENTAGE -> {
                BigDecimal total = sum(weighed -> Objects.requireNonNull(weighed.value()));
                if (total.compareTo(Weight.WHOLE) != 0) {
                    add(
                            PublicationRule.WEIGHTS_NOT_WHOLE,
                            place,
                            total.setScale(2).toPlainString());
                }
            }
            case POINTS -> {
                BigDecimal announced = lot.pointsTotal();
                BigDecimal total = sum(weighed -> Objects.requireNonNull(weighed.value()));
                if (announced == null) {
                    add(PublicationRule.POINTS_TOTAL_MISSING, place + "/pointsTotal", total.toPlainString());
                } else if (total.compareTo(announced) != 0) {
                    add(PublicationRule.POINTS_NOT_TOTAL, place, total.toPlainString(), announced.toPlainString());
                }
            }
            case RANGE -> {
                BigDecimal least = sum(weighed -> range(weighed).min());
                BigDecimal most = sum(weighed -> range(weighed).max());
                if (least.compareTo(Weight.WHOLE) > 0 || most.compareTo(Weight.WHOLE) < 0) {
                    add(PublicationRule.RANGES_INFEASIBLE, place, least.toPlainString(), most.toPlainString());
                }
            }
            case ORDER ->
                criteria.stream()
                        .filter(one -> Objects.requireNonNull(one.weighing().rank()) > criteria.size())
                        .forEach(one -> add(PublicationRule.ORDER_RANKS, one.place(), criteria.size()));
        }
    }

    /** Checks sub-criteria: weights that total the criterion's exact weight, or none, for equal importance. */
    private void parts(Weighed one, WeightKind kind) {
        List<BigDecimal> weights = one.parts().stream()
                .map(SubCriterion::weight)
                .filter(Objects::nonNull)
                .toList();
        if (weights.isEmpty()) {
            return;
        }
        String at = one.place() + "/subCriteria";
        BigDecimal whole = one.weighing().value();
        if (one.weighing().isNone()) {
            return;
        }
        if (!kind.isExact() || whole == null) {
            add(PublicationRule.KINDS_MIXED, at);
            return;
        }
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(whole) != 0) {
            add(PublicationRule.SUB_WEIGHTS, at, total.toPlainString(), whole.toPlainString());
        }
    }

    private BigDecimal sum(Function<Weighing, BigDecimal> part) {
        return criteria.stream().map(Weighed::weighing).map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static WeightRange range(Weighing weighing) {
        return Objects.requireNonNull(weighing.range());
    }

    /** The first argument of each text is the lot's number. */
    private void add(PublicationRule rule, String at, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(lot.number()));
        all.addAll(List.of(arguments));
        found.add(Finding.ofLot(rule, lot.number(), at, all.toArray()));
    }
}
