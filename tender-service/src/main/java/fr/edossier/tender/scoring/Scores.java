package fr.edossier.tender.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Marks and prices of a lot's admissible bids into a ranking. Decimal arithmetic only; only the total shown is rounded. */
public final class Scores {
    /** Decimals that points are kept with. */
    static final int SCALE = 6;

    private static final BigDecimal BEST_MARK = BigDecimal.TEN;

    /** A weight of the lot, in percent, on marks from 0 to 10. */
    public record Criterion(UUID id, BigDecimal weight) {}

    /**
     * An admissible bid.
     *
     * @param marks by criterion; one for each
     */
    public record Candidate(UUID bid, BigDecimal price, Map<UUID, BigDecimal> marks) {}

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
     * @param tied whether another bid has the very same exact total; ties share a rank and need a decision
     */
    public record Ranked(int rank, boolean tied, Scored score) {}

    private Scores() {}

    /**
     * Best first (R2152-6). The lowest price gets the whole weight of the price (CE 29 Oct. 2013, n° 370789).
     *
     * @throws IllegalArgumentException for a price that is not positive or a mark that is missing
     */
    public static List<Ranked> rank(PriceRule rule, List<Criterion> criteria, List<Candidate> candidates) {
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
        List<Scored> scored = candidates.stream()
                .map(candidate -> score(candidate, rule.points(candidate.price(), lowest, highest), criteria))
                .sorted(Comparator.comparing(Scored::exact).reversed().thenComparing(Scored::bid))
                .toList();
        List<Ranked> ranking = new ArrayList<>();
        for (Scored score : scored) {
            List<Scored> equal = scored.stream()
                    .filter(other -> other.exact().compareTo(score.exact()) == 0)
                    .toList();
            ranking.add(new Ranked(scored.indexOf(equal.get(0)) + 1, equal.size() > 1, score));
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
        BigDecimal mark = candidate.marks().get(criterion.id());
        if (mark == null) {
            throw new IllegalArgumentException("no mark of " + criterion.id() + " for " + candidate.bid());
        }
        return criterion.weight().multiply(mark).divide(BEST_MARK, SCALE, RoundingMode.HALF_UP);
    }
}
