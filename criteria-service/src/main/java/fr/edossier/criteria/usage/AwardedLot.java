package fr.edossier.criteria.usage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the feed says when a lot is awarded; without criteria where it was told before marks were. */
record AwardedLot(UUID lotId, @Nullable List<Criterion> criteria) {
    record Criterion(String itemCode, int number, Marks marks) {}

    /** @param deviation hundredths of a mark */
    record Marks(int bids, int deviation, int distinct) {}

    /** One mark would be somebody's mark. */
    List<Criterion> spreads() {
        return criteria == null
                ? List.of()
                : criteria.stream()
                        .filter(criterion -> criterion.marks().bids() >= 2)
                        .toList();
    }
}
