package fr.edossier.platform.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened and that other services may want to know. Never bid content, bidder names or counts before the
 * opening.
 *
 * @param type past tense, {@code fr.edossier.tender.contract.signed}
 * @param subject what it happened to
 */
public record Fact(UUID id, String type, UUID subject, Instant time, JsonNode data) {}
