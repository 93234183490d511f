package fr.edossier.tender.envelope;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "SEALED: received in time. SUPERSEDED: a later envelope of the same supplier replaced it; it is opened only for a lot that had closed before that. LATE: "
                        + "received after the deadline; kept, acknowledged, never opened. OPENED: opened by the officers.")
public enum EnvelopeStatus {
    SEALED,
    SUPERSEDED,
    LATE,
    OPENED;

    /** The statuses that may follow this one. */
    Set<EnvelopeStatus> next() {
        return switch (this) {
            case SEALED -> Set.of(SUPERSEDED, OPENED);
            case SUPERSEDED, LATE, OPENED -> Set.of();
        };
    }

    boolean canBecome(EnvelopeStatus other) {
        return next().contains(other);
    }
}
