package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ConsultationAbandonment",
        description = "Reason for abandoning a consultation (sans suite), published to everybody (R2185-2).")
public record Abandonment(
        @NotNull Code code, @NotNull @Valid Wording reason) {

    @Schema(
            name = "AbandonmentCode",
            description =
                    "As non-award-justification of eForms. CHANGED_NEED: chan-need. INSUFFICIENT_FUNDS: ins-fund. NO_BIDS: no-rece. "
                            + "ALL_REJECTED: all-rej. ONE_ADMISSIBLE: one-admis. PROCEDURE_ERROR: tch-pr-error. "
                            + "REVIEW_BY_BUYER: rev-buyer. REVIEW_BY_BODY: rev-body. OTHER: other.")
    public enum Code {
        CHANGED_NEED,
        INSUFFICIENT_FUNDS,
        NO_BIDS,
        ALL_REJECTED,
        ONE_ADMISSIBLE,
        PROCEDURE_ERROR,
        REVIEW_BY_BUYER,
        REVIEW_BY_BODY,
        OTHER
    }
}
