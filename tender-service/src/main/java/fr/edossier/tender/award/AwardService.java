package fr.edossier.tender.award;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.bid.BidService;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.LotService;
import fr.edossier.tender.ranking.RankedBid;
import fr.edossier.tender.ranking.Ranking;
import fr.edossier.tender.ranking.RankingService;
import fr.edossier.tender.requirement.RequirementService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Awards a lot to its best bid. The rejections count as sent electronically on the day of the decision. */
@ApplicationScoped
public class AwardService {
    private final AwardRepository awards;
    private final BidService bids;
    private final LotService lots;
    private final AccessService access;
    private final RankingService rankings;
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    AwardService(
            AwardRepository awards,
            BidService bids,
            LotService lots,
            AccessService access,
            RankingService rankings,
            ConsultationService consultations,
            RequirementService requirements,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.awards = awards;
        this.bids = bids;
        this.lots = lots;
        this.access = access;
        this.rankings = rankings;
        this.consultations = consultations;
        this.requirements = requirements;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    AwardView award(Caller caller, UUID lotId, IdempotencyKey key, NewAward content) {
        rankings.readable(caller, lotId);
        return QuarkusTransaction.requiringNew().call(() -> decide(caller, lotId, key, content));
    }

    private AwardView decide(Caller caller, UUID lotId, IdempotencyKey key, NewAward content) {
        return idempotency.once(key, caller, Act.legal("award of lot", lotId), content, AwardView.class, () -> {
            LotInConsultation lot = ownLot(caller, lotId);
            consultations.hold(lot.consultationId()).life().requireNotAbandoned();
            lot.requireRunning();
            if (awards.ofLot(lotId).isPresent()) {
                throw Problem.of(TenderProblem.LOT_AWARDED);
            }
            RankingService.Complete complete = rankings.rank(lot);
            RankedBid best = best(complete.ranked(), content.bidId());
            List<Rejection> rejections = Rejection.of(complete, best, clock.today());
            Award award = new Award(
                    lot.consultationId(),
                    complete.ranking(),
                    best.bid(),
                    content,
                    new Award.Decision(
                            caller.subject(), clock.instant(), rejections, earliestSignature(lot, rejections)));
            awards.persistAndFlush(award);
            bids.decide(
                    lotId,
                    award.bidId(),
                    complete.ranking().eliminated().stream()
                            .map(Ranking.Elimination::bidId)
                            .collect(Collectors.toSet()));
            audit.record(caller, lot.consultationId(), "lot.awarded", Map.of("lot", lotId, "bid", award.bidId()));
            facts.publish(
                    LotAwarded.TYPE,
                    lot.consultationId(),
                    LotAwarded.of(lot.consultationId(), complete.ranking(), requirements.ofLot(lotId)));
            return award.view();
        });
    }

    @Transactional
    AwardView read(Caller caller, UUID lotId) {
        Standing.of(caller, lots.read(caller, lotId).people()).require(Standing::seesAward);
        return awards.ofLot(lotId)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND))
                .view();
    }

    /** The award that a contract is made of, for the buyer who signs it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public AwardedBid awarded(Caller caller, UUID lotId) {
        LotInConsultation lot = ownLot(caller, lotId);
        consultations.hold(lot.consultationId()).life().requireNotAbandoned();
        lot.requireRunning();
        Award award = awards.ofLot(lotId).orElseThrow(() -> Problem.of(TenderProblem.LOT_NOT_AWARDED));
        return new AwardedBid(award.id(), lot, award.view(), award.supplierId(), award.earliestSignature());
    }

    private LotInConsultation ownLot(Caller caller, UUID lotId) {
        LotInConsultation lot = lots.read(caller, lotId);
        access.toConsultation(caller, lot.consultationId()).require(Standing::isBuyer);
        return lot;
    }

    private static RankedBid best(List<RankedBid> order, UUID bidId) {
        return order.stream()
                .filter(bid -> bid.rank() == 1 && bid.bid().id().equals(bidId))
                .findFirst()
                .orElseThrow(() -> Problem.of(TenderProblem.NOT_THE_BEST_BID)
                        .at(ErrorPlace.pointer("/bidId"), "not-the-best-bid"));
    }

    /** The first day of a lawful signature: formal procedures only, and only where a bid was rejected (R2182-1). */
    private static @Nullable LocalDate earliestSignature(LotInConsultation lot, List<Rejection> rejections) {
        if (!Objects.requireNonNull(lot.procedure()).isFormal()) {
            return null;
        }
        return Standstill.earliestSignature(
                        rejections.stream().map(Rejection::sending).toList())
                .orElse(null);
    }
}
