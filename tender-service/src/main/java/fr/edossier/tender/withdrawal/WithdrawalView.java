package fr.edossier.tender.withdrawal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Withdrawal", description = "An entry of the register of withdrawals.")
record WithdrawalView(
        UUID id,
        String name,
        @Nullable String organisation,
        String address,
        Instant registeredAt,

        @Schema(description = "Since when no mail reaches the address.") @Nullable
        Instant undeliverableAt) {}
