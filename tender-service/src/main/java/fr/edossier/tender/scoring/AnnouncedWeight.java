package fr.edossier.tender.scoring;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Weighing} as stored in tables, in hundredths of a percent or of a point.
 *
 * @param weightRank rank of importance; 1 is the most important
 */
@Embeddable
public record AnnouncedWeight(
        @Nullable Integer weight,
        @Nullable Integer weightMin,
        @Nullable Integer weightMax,
        @Nullable Integer weightRank) {

    /** @throws ArithmeticException for more than two decimals */
    public static AnnouncedWeight of(Weighing said) {
        WeightRange range = said.range();
        return new AnnouncedWeight(
                said.value() == null ? null : Weight.hundredths(said.value()),
                range == null ? null : Weight.hundredths(range.min()),
                range == null ? null : Weight.hundredths(range.max()),
                said.rank());
    }

    /** The weight as announced; empty if none is stored. */
    public static Weighing said(@Nullable AnnouncedWeight kept) {
        return kept == null
                ? new Weighing(null, null, null)
                : new Weighing(
                        kept.weight == null ? null : Weight.percent(kept.weight),
                        WeightRange.of(kept.weightMin, kept.weightMax),
                        kept.weightRank);
    }
}
