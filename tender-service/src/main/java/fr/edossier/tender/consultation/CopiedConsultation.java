package fr.edossier.tender.consultation;

import java.util.Map;
import java.util.UUID;

/**
 * A copy whose lots have no requirements yet.
 *
 * @param lots the copy's lots by the original's
 */
public record CopiedConsultation(UUID original, UUID copy, Map<UUID, UUID> lots) {
    /**
     * How a copy differs from its original.
     *
     * @param relaunch whether it replaces an original that ended without a contract
     * @param own whether its author writes the original too; others copy only what is public
     */
    record Request(String reference, boolean relaunch, boolean own) {}
}
