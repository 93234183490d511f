package fr.edossier.criteria.proposal;

import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.synthesis.Synthesis;
import fr.edossier.criteria.workshop.WorkshopStatus;
import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Synthesis of the positions on the proposals of a workshop.",
        requiredProperties = {"workshopId", "title", "question", "status", "closesAt", "at", "proposals"})
record WorkshopSynthesis(
        UUID workshopId,
        Wording title,
        Wording question,
        WorkshopStatus status,
        Instant closesAt,

        @Schema(description = "When the synthesis was made.")
        Instant at,

        @Schema(description = "Proposals, oldest first.") List<Line> proposals) {

    @Schema(
            name = "ProposalSynthesis",
            requiredProperties = {"id", "title", "theme", "status"})
    record Line(
            UUID id,
            String title,
            Theme theme,
            ProposalStatus status,
            @Nullable UUID mergedInto,

            @Schema(
                    description =
                            "Absent while the workshop is open and the caller, unless a curator, has not taken a position on "
                                    + "this proposal.")
            @Nullable
            Synthesis synthesis) {}
}
