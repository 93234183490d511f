package fr.edossier.criteria.item;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who decided, when and why.")
public record Decision(
        @Schema(description = "Subject of the person.") String by, Instant at, String reason) {}
