package fr.edossier.criteria.item;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Decision with its author, time and reason.")
public record Decision(
        @Schema(description = "Subject of the person who decided.")
        String by,

        Instant at,
        String reason) {}
