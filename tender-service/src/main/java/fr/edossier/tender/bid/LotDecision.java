package fr.edossier.tender.bid;

import java.util.UUID;

/** Tells whether a lot is awarded, which ends its marking; awards answer. */
public interface LotDecision {
    boolean isDecided(UUID lotId);
}
