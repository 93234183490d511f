package fr.edossier.tender.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far the opening has come: which officers have acted, and whether that was enough.")
public record OpeningView(
        UUID consultationId,
        State state,
        int threshold,
        List<Act> acts,
        @Nullable Instant openedAt,

        @Schema(description = "How many envelopes were opened; absent before.") @Nullable
        Integer envelopes) {

    @Schema(name = "OpeningState", description = "PENDING: more officers must act. OPENED: the envelopes are open.")
    public enum State {
        PENDING,
        OPENED
    }

    @Schema(name = "OpeningAct")
    public record Act(String officer, Instant at) {}
}
