package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a lot ends without a contract; told to everybody (R2185-2).")
public record LotEnding(
        @NotNull Outcome outcome,

        @NotNull @Schema(description = "Of a lot that is UNSUCCESSFUL: NO_BIDS or ALL_REJECTED.")
        Abandonment.Code code,

        @NotNull @Valid Wording reason) {

    @Schema(
            name = "LotOutcome",
            description =
                    "ABANDONED: given up (sans suite). UNSUCCESSFUL: no bid came in, or none that is admissible (infructueux).")
    public enum Outcome {
        ABANDONED,
        UNSUCCESSFUL
    }
}
