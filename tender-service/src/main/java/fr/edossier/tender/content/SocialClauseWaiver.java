package fr.edossier.tender.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Waiver for a lot above the European threshold without a social clause (L2112-2-1).")
public record SocialClauseWaiver(
        @NotNull Code code,

        @NotBlank @Size(max = 2000) @Schema(description = "The reasons, kept on file.")
        String reason) {

    @Schema(
            name = "SocialClauseWaiverCode",
            description =
                    "The four exceptions of L2112-2-1. IMMEDIATE_SOLUTION: the need can be met by an immediately available solution. "
                            + "NO_LINK: no sufficient link with the subject of the contract. RESTRICTS_COMPETITION: it would restrict "
                            + "competition or make performance technically or economically difficult. SHORT_CONTRACT: less than six months.")
    public enum Code {
        IMMEDIATE_SOLUTION,
        NO_LINK,
        RESTRICTS_COMPETITION,
        SHORT_CONTRACT
    }
}
