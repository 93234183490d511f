package fr.edossier.tender.amendment;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.content.ConsultationContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "NewAmendment",
        description = "What a published consultation says from now on, and what changed and why.")
record NewAmendment(
        @NotNull @Valid @Schema(description = "The whole content; its reference and procedure stay what they are.")
        ConsultationContent content,

        @NotNull
        @Valid
        @Schema(
                description =
                        "What changed and why, for everybody to read; for the Region's agents where nothing public changes.")
        Wording reason,

        @Size(max = 999) @Schema(description = "Lots that get more time of their own; the others keep theirs.")
        List<@NotNull @Valid LotDeadline> lots) {
    NewAmendment {
        lots = lots == null ? List.of() : List.copyOf(lots);
    }

    @Schema(name = "AmendedLotDeadline")
    record LotDeadline(
            @NotNull UUID id,

            @NotNull
            @Schema(
                    description =
                            "Until when its bids are admitted: later than so far, and at most the consultation's.",
                    examples = "2027-01-17T17:00:00Z")
            Instant deadline) {}
}
