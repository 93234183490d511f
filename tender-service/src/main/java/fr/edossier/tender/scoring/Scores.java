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

/** Marks and prices of a lot's admissible bids into a ranking. Decimal arithmetic only; only the total shown is rounded. */
public final class Scores {
    /** Decimals that points are kept with. */
    static final int SCALE = 6;

    /** Decimals of a mean of marks. */
    private static final int EXACT = 16;

    private static final BigDecimal BEST_MARK = BigDecimal.TEN;

    /**
     * A weight of the lot, in percent or points, on marks from 0 to 10.
     *
     * @param minimum mark below which a bid is eliminated; null for none
     */
    public record Criterion(
            UUID id, BigDecimal weight, @Nullable BigDecimal minimum) {
        /** Whether a mark eliminates (R2152-6): to the hundredth that is shown. */
        public boolean eliminates(BigDecimal mark) {
            return minimum != null && mark.setScale(2, RoundingMode.HALF_UP).compareTo(minimum) < 0;
        }
    }

    /**
     * What decides between bids of the same total: the lower price, or the higher mark of a criterion.
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
     * @param marks by criterion; one for each
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
     * @param total rounded half up to hundredths; {@code exact} is what ranks
     */
    public record Scored(
            UUID bid, BigDecimal pricePoints, Map<UUID, BigDecimal> points, BigDecimal exact, BigDecimal total) {}

    /**
     * A place in the ranking.
     *
     * @param tied whether another bid has the very same exact total and nothing announced decides; ties share a rank and need a
     *     decision
     */
    public record Ranked(int rank, boolean tied, Scored score) {}

    /** What a mark of a part counts for beside the others. */
    public record PartMark(BigDecimal share, BigDecimal mark) {}

    private Scores() {}

    /** The mark of a criterion that is marked in parts: their weighted mean, so exact that no rank depends on its rounding. */
    public static BigDecimal mean(List<PartMark> parts) {
        BigDecimal weighed =
                parts.stream().map(part -> part.share().multiply(part.mark())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shares = parts.stream().map(PartMark::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return weighed.divide(shares, EXACT, RoundingMode.HALF_UP);
    }

    /**
     * Best first (R2152-6). The lowest price gets the whole weight of the price (CE 29 Oct. 2013, n° 370789).
     *
     * @param criteria those whose minimum a candidate misses must have been taken out before: they set no lowest price
     * @param tieBreak first to last
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
