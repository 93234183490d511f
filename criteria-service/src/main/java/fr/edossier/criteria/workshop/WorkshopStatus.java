package fr.edossier.criteria.workshop;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PLANNED: not yet open. OPEN: proposals and positions are accepted. CLOSED: no more are " + "accepted, and everybody invited can read the synthesis.")
public enum WorkshopStatus {
    PLANNED,
    OPEN,
    CLOSED;

    /** Computes the status; the first instant of the period is open, its end is closed. */
    static WorkshopStatus at(Instant now, Instant opensAt, Instant closesAt) {
        if (!now.isBefore(closesAt)) {
            return CLOSED;
        }
        return now.isBefore(opensAt) ? PLANNED : OPEN;
    }
}
