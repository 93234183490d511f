package fr.edossier.tender.follower;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Follower", description = "A follower of a consultation.")
record FollowerView(
        UUID id,
        String name,
        @Nullable String organisation,
        String address,
        Instant registeredAt,

        @Schema(description = "Time since which the mail server refuses the address.") @Nullable
        Instant undeliverableAt) {}
