package fr.edossier.tender.analysis;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.bid.BidService;
import fr.edossier.tender.bid.BidStatus;
import fr.edossier.tender.bid.BidToDecide;
import fr.edossier.tender.bid.LotDecision;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.LotService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Decides which bids are set aside. */
@ApplicationScoped
public class AnalysisService {
    private final BidSetAsideRepository decisions;
    private final BidService bids;
    private final AccessService access;
    private final ConsultationService consultations;
    private final LotService lots;
    private final LotDecision awards;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    AnalysisService(
            BidSetAsideRepository decisions,
            BidService bids,
            AccessService access,
            ConsultationService consultations,
            LotService lots,
            LotDecision awards,
            Idempotency idempotency,
            AuditTrail audit,
            DatabaseClock clock) {
        this.decisions = decisions;
        this.bids = bids;
        this.access = access;
        this.consultations = consultations;
        this.lots = lots;
        this.awards = awards;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets a bid aside (R2152-1): it is ranked no more and does not count for the price scale.
     *
     * @throws Problem 404 for those who do not write the consultation, 409 once the lot is awarded or over, or for a bid whose status
     *     does not allow it, 412
     */
    @Transactional
    SettingAsideView setAside(Caller caller, UUID bidId, IfMatch ifMatch, IdempotencyKey key, SettingAside content) {
        return idempotency.once(
                key, caller, Act.legal("setting aside of bid", bidId), content, SettingAsideView.class, () -> {
                    access.toBid(caller, bidId).require(Standing::isBuyer);
                    BidToDecide bid = bids.toDecide(bidId, ifMatch);
                    consultations.hold(bid.consultationId()).life().requireNotAbandoned();
                    lots.read(caller, bid.lotId()).requireRunning();
                    if (awards.isDecided(bid.lotId())) {
                        throw Problem.of(TenderProblem.LOT_AWARDED);
                    }
                    BidStatus to = content.ground().status();
                    bids.move(bidId, to);
                    BidSetAside decision = new BidSetAside(bidId, content, caller.subject(), clock.instant());
                    decisions.persistAndFlush(decision);
                    audit.record(
                            caller,
                            bid.consultationId(),
                            "bid.set-aside",
                            Map.of("bid", bidId, "from", bid.status(), "to", to, "reason", content.reason()));
                    return decision.view();
                });
    }

    @Transactional
    SettingAsideView read(Caller caller, UUID bidId) {
        access.toBid(caller, bidId).require(Standing::isInsider);
        return decisions
                .findByIdOptional(bidId)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND))
                .view();
    }
}
