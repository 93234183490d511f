package fr.edossier.tender.amendment;

import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.compliance.LegalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;

/**
 * Why the time that an amendment gives is not enough for what changes in substance.
 *
 * @param fault a key of the problem texts
 */
record LackOfTime(String fault, List<Object> arguments) {
    /**
     * Nothing where every lot closes so much later.
     *
     * @param from deadline of the consultation before, {@code to} after the amendment
     */
    static Optional<LackOfTime> of(List<LotTime> lots, Instant from, Instant to, LegalData.@Nullable Extension least) {
        long later = lots.stream()
                .filter(lot -> lot.after(to).isAfter(lot.before(from)))
                .count();
        if (later == 0 && (!lots.isEmpty() || !to.isAfter(from))) {
            return Optional.of(new LackOfTime("substantial-without-extension", said(least)));
        }
        if (later < lots.size()) {
            return Optional.of(new LackOfTime("substantial-for-lot", said(least)));
        }
        return least != null && lots.stream().anyMatch(lot -> isShort(lot.before(from), lot.after(to), least.days()))
                ? Optional.of(new LackOfTime("substantial-extension-short", said(least)))
                : Optional.empty();
    }

    private static List<Object> said(LegalData.@Nullable Extension least) {
        return least == null ? List.of(1, "CCP, R2151-4") : List.of(least.days(), least.source());
    }

    /** So many days of the calendar, at the same time of the day in Paris. */
    private static boolean isShort(Instant from, Instant to, int days) {
        return to.isBefore(from.atZone(DatabaseClock.PARIS).plusDays(days).toInstant());
    }
}
