package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ranks a lot's admissible bids by their prices and marks, in decimal arithmetic; only the total shown is rounded. */
public final class Scores {
    /** Decimals of points. */
    static final int SCALE = 6;

    /** Decimals of a mean of marks. */
    private static final int EXACT = 16;

    private static final BigDecimal BEST_MARK = BigDecimal.TEN;

    /**
     * A criterion with its weight in percent or points. Marks are from 0 to 10.
     *
     * @param minimum mark below which a bid is eliminated; null for none
     */
    public record Criterion(
            UUID id, BigDecimal weight, @Nullable BigDecimal minimum) {
        /** Whether a mark, rounded to the hundredth shown, is below the minimum (R2152-6). */
        public boolean eliminates(BigDecimal mark) {
            return minimum != null && mark.setScale(2, RoundingMode.HALF_UP).compareTo(minimum) < 0;
        }
    }

    /**
     * A rule that decides between bids of the same total: the lower price, or the higher mark of a criterion.
     *
     * @param criterion null for the price
     */
    public record TieBreak(@Nullable UUID criterion) {
        private int compare(Candidate one, Candidate other) {
            return criterion == null
                    ? one.price().compareTo(other.price())
                    : other.mark(criterion).compareTo(one.mark(criterion));
        }
    }

    /**
     * An admissible bid.
     *
     * @param marks one mark for each criterion
     */
    public record Candidate(UUID bid, BigDecimal price, Map<UUID, BigDecimal> marks) {
        BigDecimal mark(UUID criterion) {
            BigDecimal mark = marks.get(criterion);
            if (mark == null) {
                throw new IllegalArgumentException("no mark of " + criterion + " for " + bid);
            }
            return mark;
        }
    }

    /**
     * The points of a bid.
     *
     * @param total rounded half up to hundredths; the ranking uses {@code exact}
     */
    public record Scored(
            UUID bid, BigDecimal pricePoints, Map<UUID, BigDecimal> points, BigDecimal exact, BigDecimal total) {}

    /**
     * A place in the ranking.
     *
     * @param tied whether another bid has the same exact total and no announced rule decides; tied bids share a rank
     */
    public record Ranked(int rank, boolean tied, Scored score) {}

    /** Mark of a sub-criterion, with its weight relative to the others. */
    public record PartMark(BigDecimal share, BigDecimal mark) {}

    private Scores() {}

    /** The weighted mean of the marks of sub-criteria, with enough decimals that no rank depends on its rounding. */
    public static BigDecimal mean(List<PartMark> parts) {
        BigDecimal weighed =
                parts.stream().map(part -> part.share().multiply(part.mark())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shares = parts.stream().map(PartMark::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weighed.divide(shares, EXACT, RoundingMode.HALF_UP);
    }

    /**
     * Ranks candidates, best first (R2152-6). The lowest price gets the whole weight of the price (CE 29 Oct. 2013, n° 370789).
     *
     * <p>Candidates below a criterion's minimum must have been removed before, so that their prices do not count as lowest.
     *
     * @param tieBreak tie-break rules in the order in which they apply
     * @throws IllegalArgumentException for a price that is not positive or a mark that is missing
     */
    public static List<Ranked> rank(
            PriceRule rule, List<Criterion> criteria, List<TieBreak> tieBreak, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        BigDecimal lowest = candidates.stream()
                .map(Scores::price)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal highest = candidates.stream()
                .map(Candidate::price)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Place> order = candidates.stream()
                .map(candidate -> new Place(
                        candidate, score(candidate, rule.points(candidate.price(), lowest, highest), criteria)))
                .toList();
        Comparator<Place> best =
                Comparator.comparing((Place place) -> place.score().exact()).reversed();
        for (TieBreak step : tieBreak) {
            best = best.thenComparing(Place::candidate, step::compare);
        }
        return ranked(order, best);
    }

    private record Place(Candidate candidate, Scored score) {}

    private static List<Ranked> ranked(List<Place> places, Comparator<Place> best) {
        List<Place> order = places.stream()
                .sorted(best.thenComparing(place -> place.score().bid()))
                .toList();
        List<Ranked> ranking = new ArrayList<>();
        for (Place place : order) {
            List<Place> equal = order.stream()
                    .filter(other -> best.compare(other, place) == 0)
                    .toList();
            ranking.add(new Ranked(order.indexOf(equal.get(0)) + 1, equal.size() > 1, place.score()));
        }
        return List.copyOf(ranking);
    }

    private static BigDecimal price(Candidate candidate) {
        if (candidate.price().signum() <= 0) {
            throw new IllegalArgumentException("price of " + candidate.bid() + " is not positive");
        }
        return candidate.price();
    }

    private static Scored score(Candidate candidate, BigDecimal pricePoints, List<Criterion> criteria) {
        Map<UUID, BigDecimal> points = criteria.stream()
                .collect(Collectors.toUnmodifiableMap(Criterion::id, criterion -> points(candidate, criterion)));
        BigDecimal exact = points.values().stream().reduce(pricePoints, BigDecimal::add);
        return new Scored(candidate.bid(), pricePoints, points, exact, exact.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal points(Candidate candidate, Criterion criterion) {
        return criterion
                .weight()
                .multiply(candidate.mark(criterion.id()))
                .divide(BEST_MARK, SCALE, RoundingMode.HALF_UP);
    }
}
