package fr.edossier.criteria.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.edossier.criteria.synthesis.Position;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "The caller's position on a proposal.",
        requiredProperties = {"version", "takenAt"})
record PositionView(
        @Schema(description = "Also the entity tag.") long version,

        @JsonUnwrapped Position position,

        @Schema(description = "When the position was taken or last changed.")
        Instant takenAt) {
    static PositionView of(TakenPosition taken) {
        return new PositionView(taken.version(), taken.content(), taken.takenAt());
    }
}
