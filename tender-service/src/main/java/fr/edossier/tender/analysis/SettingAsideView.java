package fr.edossier.tender.analysis;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BidSetAside", description = "The decision to set a bid aside.")
public record SettingAsideView(
        UUID bidId,
        SettingAside.Ground ground,
        String reason,

        @Schema(description = "Subject of the agent who decided.")
        String decidedBy,

        Instant decidedAt) {}
