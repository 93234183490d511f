package fr.edossier.tender.award;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.analysis.BidService;
import fr.edossier.tender.consultation.Abandonment;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotEnding;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Ends a lot without a contract. */
@ApplicationScoped
public class LotEndingService {
    private final AwardRepository awards;
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
            BidService bids,
            ConsultationService consultations,
            NotificationService notifications,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.awards = awards;
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
        return idempotency.once(key, caller, "ending of lot " + lotId, ending, ConsultationView.class, () -> {
            UUID id = consultations.lot(caller, lotId).consultationId();
            consultations.requireWriter(caller, id);
            HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            consultation.check(ifMatch, now);
            consultation.requireNotAbandoned();
            consultation.requirePublished();
            boolean unsuccessful = ending.outcome() == LotEnding.Outcome.UNSUCCESSFUL;
            if (unsuccessful) {
                requireUnsuccessful(consultation, lotId, ending.code());
            }
            ConsultationStatus from = consultation.statusAt(now);
            ConsultationView view = consultation.endLot(caller, lotId, ending, now);
            LotInConsultation lot = consultations.lot(caller, lotId);
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

    /** Whether there are bids is known from the opening on, and to nobody before. */
    private void requireUnsuccessful(HeldConsultation consultation, UUID lotId, Abandonment.Code code) {
        if (consultation.openedAt() == null) {
            throw Problem.of(TenderProblem.SEALED_UNTIL_OPENING);
        }
        if (awards.ofLot(lotId).isPresent()) {
            throw Problem.of(TenderProblem.LOT_AWARDED);
        }
        boolean received = bids.isAnyReceived(lotId);
        boolean admitted =
                switch (code) {
                    case NO_BIDS -> !received;
                    case ALL_REJECTED -> received;
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
                    .at(ErrorPlace.pointer("/code"), received ? "bids-received" : "no-bid-received");
        }
    }
}
