package fr.edossier.criteria.workshop;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PLANNED: not yet open. OPEN: proposals and positions are accepted. CLOSED: no more are "
                + "accepted, and everybody invited can read the synthesis.")
public enum WorkshopStatus {
    PLANNED,
    OPEN,
    CLOSED;

    private Set<WorkshopStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(OPEN, CLOSED);
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /** Tells whether the clock, a new period or an early closure may bring about another status. */
    boolean canBecome(WorkshopStatus other) {
        return next().contains(other);
    }

    /** Computes the status; the first instant of the period is open, its end is closed. */
    static WorkshopStatus at(Instant now, Instant opensAt, Instant closesAt) {
        if (!now.isBefore(closesAt)) {
            return CLOSED;
        }
        return now.isBefore(opensAt) ? PLANNED : OPEN;
    }
}
