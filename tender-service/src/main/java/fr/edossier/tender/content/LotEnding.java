package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Reason for ending a lot without a contract, published to everybody (R2185-2).")
public record LotEnding(
        @NotNull Outcome outcome,

        @NotNull @Schema(description = "NO_BIDS or ALL_REJECTED for an UNSUCCESSFUL lot.")
        Abandonment.Code code,

        @NotNull @Valid Wording reason) {

    @Schema(
            name = "LotOutcome",
            description =
                    "ABANDONED: given up (sans suite). UNSUCCESSFUL: no bid was received, or every bid was set aside (infructueux).")
    public enum Outcome {
        ABANDONED,
        UNSUCCESSFUL
    }
}
