package fr.edossier.platform.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that other services may read. It never has bid content, nor bidder names or counts before the opening.
 *
 * @param type past tense, {@code fr.edossier.tender.contract.signed}
 * @param subject id of the object of the event
 */
public record Fact(UUID id, String type, UUID subject, Instant time, JsonNode data) {}
