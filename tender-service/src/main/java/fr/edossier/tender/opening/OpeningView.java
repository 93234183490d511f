package fr.edossier.tender.opening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The progress of an opening.")
public record OpeningView(
        UUID consultationId,
        State state,
        @Schema(description = "How many officers must act.") int threshold,

        @Schema(description = "Officers who have acted, first to last.")
        List<Act> acts,

        @Nullable Instant openedAt,

        @Schema(description = "How many envelopes were opened, one for each supplier; absent before OPENED.") @Nullable
        Integer envelopes,

        @Schema(description = "How many envelopes are still to be opened; given while OPENING.") @Nullable
        Integer remaining) {

    @Schema(
            name = "OpeningState",
            description =
                    "PENDING: more officers must act. OPENING: the envelopes are being opened; where this was interrupted, "
                            + "any named officer's call resumes it. OPENED: the envelopes are open.")
    public enum State {
        PENDING,
        OPENING,
        OPENED
    }

    @Schema(name = "OpeningAct")
    public record Act(String officer, Instant at) {}

    static OpeningView pending(UUID id, int threshold, List<Act> acts) {
        return new OpeningView(id, State.PENDING, threshold, acts, null, null, null);
    }

    static OpeningView opening(UUID id, int threshold, List<Act> acts, int remaining) {
        return new OpeningView(id, State.OPENING, threshold, acts, null, null, remaining);
    }

    static OpeningView opened(UUID id, int threshold, List<Act> acts, Instant openedAt, int envelopes) {
        return new OpeningView(id, State.OPENED, threshold, acts, openedAt, envelopes, null);
    }
}
