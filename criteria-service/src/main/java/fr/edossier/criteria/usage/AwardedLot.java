package fr.edossier.criteria.usage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of the fact that a lot is awarded; facts from before marks were published have no criteria. */
public record AwardedLot(UUID lotId, @Nullable List<Criterion> criteria) {
    public record Criterion(String itemCode, int number, Marks marks) {}

    /** @param deviation standard deviation in hundredths of a mark */
    public record Marks(int bids, int deviation, int distinct) {}

    /** Lists the criteria with at least two marks, because a single mark would reveal that of one bidder. */
    List<Criterion> spreads() {
        return criteria == null
                ? List.of()
                : criteria.stream()
                        .filter(criterion -> criterion.marks().bids() >= 2)
                        .toList();
    }
}
