package fr.edossier.tender.weighting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Weighting", description = "The fixed weights of a lot, and when they were fixed.")
record WeightingView(UUID lotId, @JsonUnwrapped WeightingContent weights, String fixedBy, Instant fixedAt) {}
