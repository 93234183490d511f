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
        description = "The new content of a published consultation, with the reason of the change.")
record NewAmendment(
        @NotNull @Valid @Schema(description = "The whole content; reference and procedure cannot change.")
        ConsultationContent content,

        @NotNull
        @Valid
        @Schema(
                description =
                        "What changed and why. Everybody can read it; only the Region's agents if nothing public changes.")
        Wording reason,

        @Size(max = 999) @Schema(description = "Lots whose own deadline moves later; the others keep theirs.")
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
                            "The lot's new deadline: later than its present one, and not after the consultation's.",
                    examples = "2027-01-17T17:00:00Z")
            Instant deadline) {}
}
