package fr.edossier.tender.analysis;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Mark")
public record MarkView(UUID requirementId, BigDecimal mark, String appreciation, String evaluator, Instant at) {}
