package fr.edossier.tender.award;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.bid.BidService;
import fr.edossier.tender.bid.BidStatus;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.LotService;
import fr.edossier.tender.content.Abandonment;
import fr.edossier.tender.content.LotEnding;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends a lot without a contract. */
@ApplicationScoped
public class LotEndingService {
    private final AwardRepository awards;
    private final LotService lots;
    private final AccessService access;
    private final BidService bids;
    private final ConsultationService consultations;
    private final NotificationService notifications;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Ended(UUID consultationId, UUID lotId, LotEnding.Outcome outcome, Abandonment.Code code) {}

    LotEndingService(
            AwardRepository awards,
            LotService lots,
            AccessService access,
            BidService bids,
            ConsultationService consultations,
            NotificationService notifications,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.awards = awards;
        this.lots = lots;
        this.access = access;
        this.bids = bids;
        this.consultations = consultations;
        this.notifications = notifications;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    ConsultationView end(Caller caller, UUID lotId, IfMatch ifMatch, IdempotencyKey key, LotEnding ending) {
        return idempotency.once(key, caller, Act.legal("ending of lot", lotId), ending, ConsultationView.class, () -> {
            UUID id = lots.read(caller, lotId).consultationId();
            access.toConsultation(caller, id).require(Standing::isBuyer);
            HeldConsultation consultation = consultations.hold(id);
            Instant now = clock.instant();
            consultation.check(ifMatch, now);
            consultation.life().requireNotAbandoned();
            consultation.life().requirePublished();
            boolean unsuccessful = ending.outcome() == LotEnding.Outcome.UNSUCCESSFUL;
            if (unsuccessful) {
                requireUnsuccessful(consultation, lotId, ending.code());
            }
            ConsultationStatus from = consultation.life().statusAt(now);
            consultations.requireNoContractOfLot(lotId);
            consultation.endLot(lotId, ending, caller.subject(), now);
            ConsultationView view = consultations.written(caller, consultation);
            LotInConsultation lot = lots.read(caller, lotId);
            audit.record(
                    caller,
                    id,
                    unsuccessful ? "lot.unsuccessful" : "lot.abandoned",
                    Map.of(
                            "lot",
                            lotId,
                            "code",
                            ending.code(),
                            "reason",
                            ending.reason(),
                            "from",
                            from,
                            "to",
                            view.status()));
            facts.publish(
                    unsuccessful ? "fr.edossier.tender.lot.unsuccessful" : "fr.edossier.tender.lot.abandoned",
                    id,
                    new Ended(id, lotId, ending.outcome(), ending.code()));
            notifications.tellInterested(News.of(
                    unsuccessful ? NotificationKind.LOT_UNSUCCESSFUL : NotificationKind.LOT_ABANDONED,
                    id,
                    consultation.reference(),
                    consultation.title(),
                    lot.number(),
                    ending.reason()));
            return view;
        });
    }

    /** Unsuccessful without a bid, or once every bid is set aside; known from the opening on. */
    private void requireUnsuccessful(HeldConsultation consultation, UUID lotId, Abandonment.Code code) {
        if (consultation.life().openedAt() == null) {
            throw Problem.of(TenderProblem.SEALED_UNTIL_OPENING);
        }
        if (awards.ofLot(lotId).isPresent()) {
            throw Problem.of(TenderProblem.LOT_AWARDED);
        }
        List<BidStatus> received = bids.statuses(lotId);
        boolean all = received.stream().allMatch(BidStatus::isSetAside);
        boolean admitted =
                switch (code) {
                    case NO_BIDS -> received.isEmpty();
                    case ALL_REJECTED -> !received.isEmpty() && all;
                    case CHANGED_NEED,
                            INSUFFICIENT_FUNDS,
                            ONE_ADMISSIBLE,
                            PROCEDURE_ERROR,
                            REVIEW_BY_BUYER,
                            REVIEW_BY_BODY,
                            OTHER -> false;
                };
        if (!admitted) {
            throw Problem.of(TenderProblem.LOT_NOT_UNSUCCESSFUL)
                    .at(ErrorPlace.pointer("/code"), received.isEmpty() ? "no-bid-received" : "bids-not-set-aside");
        }
    }
}
