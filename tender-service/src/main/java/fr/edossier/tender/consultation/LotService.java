package fr.edossier.tender.consultation;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.SocialClauseWaiver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lots of consultations: written while the consultation is a draft, read by other features at any time. */
@ApplicationScoped
public class LotService {
    private final ConsultationRepository consultations;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    LotService(ConsultationRepository consultations, AuditTrail audit, DatabaseClock clock) {
        this.consultations = consultations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    LotInConsultation add(Caller caller, UUID consultationId, IfMatch ifMatch, LotContent content) {
        Consultation consultation = draft(caller, consultationId, ifMatch);
        Lot lot = consultation.addLot(content, caller.subject(), clock.instant());
        return changed(caller, lot, "lot.added", Map.of("number", content.number()));
    }

    @Transactional
    LotInConsultation replace(Caller caller, UUID lotId, IfMatch ifMatch, LotContent content) {
        Lot lot = lotOfDraft(caller, lotId, ifMatch);
        lot.consultation().replaceLot(lot, content, caller.subject(), clock.instant());
        return changed(caller, lot, "lot.changed", Map.of("lot", lotId));
    }

    @Transactional
    void remove(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = lotOfDraft(caller, lotId, ifMatch);
        lot.consultation().removeLot(lot, caller.subject(), clock.instant());
        consultations.flush();
        audit.record(caller, lot.consultation().id(), "lot.removed", Map.of("lot", lotId));
    }

    /** A lot that the caller may see; lots of drafts are seen by insiders only. */
    @Transactional
    public LotInConsultation read(Caller caller, UUID lotId) {
        return seen(visible(caller, lotId));
    }

    LotView view(Caller caller, LotInConsultation lot) {
        return LotView.of(lot, Standing.of(caller, lot.people()).isInsider());
    }

    /**
     * Takes the consultation of a lot for a change to one of the lot's parts.
     *
     * @throws Problem 404 for those who do not write it, 409 unless it is a draft, 412 unless the version was read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LotInConsultation touchDraft(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = lotOfDraft(caller, lotId, ifMatch);
        lot.consultation().touchDraft(caller.subject(), clock.instant());
        consultations.flush();
        return seen(lot);
    }

    /** @throws Problem as {@link #touchDraft}, before a neighbour is asked for anything */
    @Transactional
    public void requireDraft(Caller caller, UUID lotId, IfMatch ifMatch) {
        lotOfDraft(caller, lotId, ifMatch);
    }

    /** Voids the visa for a change that a legal officer makes to a lot's part; the officer becomes no writer of the draft. */
    @Transactional(Transactional.TxType.MANDATORY)
    public LotInConsultation voidVisa(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = held(caller, lotId, ifMatch);
        lot.consultation().voidVisa(clock.instant());
        consultations.flush();
        return seen(lot);
    }

    /** Records why a lot of a draft needs no social clause. */
    @Transactional
    LotInConsultation waiveSocialClause(Caller caller, UUID lotId, IfMatch ifMatch, SocialClauseWaiver waiver) {
        Lot lot = held(caller, lotId, ifMatch);
        lot.consultation().voidVisa(clock.instant());
        lot.waive(waiver);
        return changed(caller, lot, "lot.social-clause-waived", Map.of("lot", lotId, "code", waiver.code()));
    }

    /**
     * Names the evaluators of a published lot. They are no part of any version.
     *
     * @throws Problem 409 for a draft, an abandoned consultation, or a lot that has ended
     */
    @Transactional
    LotInConsultation nameEvaluators(Caller caller, UUID lotId, IfMatch ifMatch, List<String> names) {
        Lot lot = held(caller, lotId, ifMatch);
        Consultation consultation = lot.consultation();
        Standing.of(caller, consultation.people()).require(Standing::isBuyer);
        consultation.life().requirePublished();
        consultation.life().requireNotAbandoned();
        LotInConsultation before = seen(lot);
        before.requireRunning();
        lot.markedBy(names);
        consultations.advance(consultation);
        return changed(
                caller,
                lot,
                "lot.evaluators-named",
                Map.of("lot", lotId, "before", before.evaluators(), "after", names));
    }

    private LotInConsultation changed(Caller caller, Lot lot, String act, Map<String, ?> details) {
        consultations.flush();
        audit.record(caller, lot.consultation().id(), act, details);
        return seen(lot);
    }

    private LotInConsultation seen(Lot lot) {
        return LotInConsultation.of(lot, clock.instant());
    }

    private Lot visible(Caller caller, UUID lotId) {
        return consultations.visibleLot(caller, lotId).orElseThrow(ConsultationService::notFound);
    }

    /** A lot that the caller may see, its consultation locked. */
    private Lot held(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = visible(caller, lotId);
        locked(lot.consultation().id()).check(ifMatch, clock.instant());
        return lot;
    }

    private Lot lotOfDraft(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = consultations.lot(lotId).orElseThrow(ConsultationService::notFound);
        Consultation consultation = draft(caller, lot.consultation().id(), ifMatch);
        return consultation.lots().find(lotId).orElseThrow(ConsultationService::notFound);
    }

    private Consultation draft(Caller caller, UUID id, IfMatch ifMatch) {
        Consultation consultation = locked(id);
        Standing.of(caller, consultation.people()).require(Standing::isBuyer);
        consultation.check(ifMatch, clock.instant());
        consultation.life().requireDraft();
        return consultation;
    }

    private Consultation locked(UUID id) {
        return consultations.locked(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ConsultationService::notFound);
    }
}
