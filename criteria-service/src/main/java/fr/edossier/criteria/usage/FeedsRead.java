package fr.edossier.criteria.usage;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "When each feed that the figures come from was last read to its end; absent if it was never read.")
public record FeedsRead(
        @Schema(description = "Consultations, marks and contracts, from tender-service.") @Nullable
        Instant tender,

        @Schema(description = "Achievements and proofs, from evaluation-service.") @Nullable
        Instant evaluation) {}
