package fr.edossier.tender.award;

import fr.edossier.tender.money.Money;
import fr.edossier.tender.ranking.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Award", description = "The decision on a lot and the ranking it rests on.")
public record AwardView(
        UUID id,
        long version,
        UUID lotId,
        UUID bidId,
        String supplier,
        Money price,
        String reason,
        Ranking ranking,
        Instant decidedAt,

        @Schema(description = "First day of a lawful signature; absent where there is no standstill.") @Nullable
        LocalDate earliestSignature,

        @Schema(description = "The other bids of the lot.") List<RejectedBid> rejections) {

    @Schema(name = "RejectedBid")
    public record RejectedBid(UUID bidId, String supplier, Rejection.Cause cause) {}
}
