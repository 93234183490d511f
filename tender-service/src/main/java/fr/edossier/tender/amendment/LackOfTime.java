package fr.edossier.tender.amendment;

import fr.edossier.platform.i18n.Paris;
import fr.edossier.tender.compliance.LegalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reason why an amendment does not extend the deadlines enough for a substantial change.
 *
 * @param fault key of the problem text
 */
record LackOfTime(String fault, List<Object> arguments) {
    /**
     * Finds the first reason; empty if every lot is extended enough.
     *
     * @param from the consultation's deadline before the amendment; {@code to} the one after it
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

    /** Whether {@code to} is earlier than the same time of day in Paris that many calendar days after {@code from}. */
    private static boolean isShort(Instant from, Instant to, int days) {
        return to.isBefore(from.atZone(Paris.ZONE).plusDays(days).toInstant());
    }
}
