package fr.edossier.tender.analysis;

import java.util.UUID;

/** Whether a lot is decided, which ends its marking; the award answers. */
public interface LotDecision {
    boolean isDecided(UUID lotId);
}
