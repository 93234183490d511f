package fr.edossier.tender.consultation;

import java.util.Map;
import java.util.UUID;

/**
 * A copy that has lots and nothing in them.
 *
 * @param lots the copy's lots by the original's
 */
public record CopiedConsultation(UUID original, UUID copy, Map<UUID, UUID> lots) {}
