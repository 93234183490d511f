package fr.edossier.tender.analysis;

import fr.edossier.tender.bid.BidStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The reason why a bid is set aside (R2152-1).")
public record SettingAside(
        @NotNull Ground ground,

        @NotBlank @Size(max = 5000) @Schema(description = "The reason, in words that the bidder may read.")
        String reason) {

    @Schema(
            name = "SettingAsideGround",
            description =
                    "IRREGULAR: incomplete, or against the documents or the law (L2152-2). UNACCEPTABLE: above the "
                            + "budget set before the procedure (L2152-3). INAPPROPRIATE: unrelated to the need (L2152-4).")
    public enum Ground {
        IRREGULAR(BidStatus.IRREGULAR),
        UNACCEPTABLE(BidStatus.UNACCEPTABLE),
        INAPPROPRIATE(BidStatus.INAPPROPRIATE);

        private final BidStatus status;

        Ground(BidStatus status) {
            this.status = status;
        }

        BidStatus status() {
            return status;
        }
    }
}
