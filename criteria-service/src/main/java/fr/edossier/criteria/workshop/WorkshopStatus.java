package fr.edossier.criteria.workshop;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PLANNED: not yet open. OPEN: proposals and positions are taken. "
                + "CLOSED: they are not any more, and the synthesis is for all who were invited.")
public enum WorkshopStatus {
    PLANNED,
    OPEN,
    CLOSED;

    /** Open from the first instant of the period to the last one before its end. */
    static WorkshopStatus at(Instant now, Instant opensAt, Instant closesAt) {
        if (!now.isBefore(closesAt)) {
            return CLOSED;
        }
        return now.isBefore(opensAt) ? PLANNED : OPEN;
    }
}
