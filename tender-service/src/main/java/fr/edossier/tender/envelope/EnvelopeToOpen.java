package fr.edossier.tender.envelope;

import java.util.Set;
import java.util.UUID;

/**
 * An envelope that an opening reads.
 *
 * @param lots lots for which its bid counts
 */
public record EnvelopeToOpen(UUID id, Set<UUID> lots) {}
