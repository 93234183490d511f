package fr.edossier.tender.envelope;

import java.time.Instant;
import java.util.UUID;

/** What the choice of the envelopes to open needs to know of each. */
record ReceivedEnvelope(UUID id, String supplierId, Instant receivedAt) {}
