package fr.edossier.criteria.workshop;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Period during which a workshop is open.")
record Period(
        @NotNull @Schema(examples = "2026-12-01T08:00:00Z") Instant opensAt,

        @NotNull
        @Schema(
                description = "End of the period; the workshop is closed from this instant.",
                examples = "2026-12-15T17:00:00Z")
        Instant closesAt) {}
