package fr.edossier.tender.award;

import fr.edossier.tender.bid.MarkedBid;
import fr.edossier.tender.ranking.RankedBid;
import fr.edossier.tender.ranking.RankingService;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bid that a decision does not choose.
 *
 * @param sentOn day, in Paris, on which its bidder is told
 */
@Embeddable
record Rejection(
        UUID bidId,
        String supplierId,
        String supplierAlias,
        @Enumerated(EnumType.STRING) Cause cause,
        LocalDate sentOn,
        boolean electronic) {

    @Schema(
            name = "RejectionCause",
            description =
                    "NOT_CHOSEN: ranked behind the winner, or tied with it. ELIMINATED: below the minimum mark of a "
                            + "criterion. SET_ASIDE: irregular, unacceptable or inappropriate.")
    enum Cause {
        NOT_CHOSEN,
        ELIMINATED,
        SET_ASIDE
    }

    /** The rejections that go with an award, told electronically on the day of the decision. */
    static List<Rejection> of(RankingService.Complete complete, RankedBid winner, LocalDate today) {
        Stream<Rejection> notChosen = complete.ranked().stream()
                .map(RankedBid::bid)
                .filter(bid -> !bid.id().equals(winner.bid().id()))
                .map(bid -> of(bid, Cause.NOT_CHOSEN, today));
        Stream<Rejection> others = complete.others().stream()
                .map(bid -> of(bid, bid.status().isSetAside() ? Cause.SET_ASIDE : Cause.ELIMINATED, today));
        return Stream.concat(notChosen, others).toList();
    }

    private static Rejection of(MarkedBid bid, Cause cause, LocalDate today) {
        return new Rejection(bid.id(), bid.supplierId(), bid.supplierAlias(), cause, today, true);
    }

    Standstill.Sending sending() {
        return new Standstill.Sending(sentOn, electronic);
    }

    AwardView.RejectedBid view() {
        return new AwardView.RejectedBid(bidId, supplierAlias, cause);
    }
}
