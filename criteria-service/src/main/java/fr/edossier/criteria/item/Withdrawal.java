package fr.edossier.criteria.item;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Reason why an item is withdrawn, and the item to use instead.")
public record Withdrawal(
        @Schema(description = "Subject of the curator.") String by,
        Instant at,
        String reason,

        @Schema(description = "Code of the item to use instead.", examples = "ENV-012") @Nullable
        String replacement) {}
