package fr.edossier.platform.time;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"now", "shifted"})
public record ClockReading(
        @Schema(description = "The suite's time.") Instant now,

        @Schema(description = "Whether the clock was moved.")
        boolean shifted) {}
