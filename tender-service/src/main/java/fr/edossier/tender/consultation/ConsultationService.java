package fr.edossier.tender.consultation;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Drafting a consultation and its lots, and reading them. */
@ApplicationScoped
public class ConsultationService {
    private final ConsultationRepository consultations;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final Event<ConsultationDeletion> deletions;
    private final Buyer usualBuyer;

    ConsultationService(
            ConsultationRepository consultations,
            AuditTrail audit,
            DatabaseClock clock,
            Event<ConsultationDeletion> deletions,
            UsualBuyer usualBuyer) {
        this.usualBuyer = usualBuyer.buyer();
        this.consultations = consultations;
        this.audit = audit;
        this.clock = clock;
        this.deletions = deletions;
    }

    @Transactional
    public ConsultationView draft(Caller caller, NewConsultation content) {
        String department = caller.department();
        if (department == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        requireFreeReference(department, content.reference(), null);
        Consultation consultation =
                new Consultation(content.boughtBy(usualBuyer), department, caller.subject(), clock.instant());
        consultations.persistAndFlush(consultation);
        audit.record(caller, consultation.id(), "consultation.drafted", Map.of("reference", content.reference()));
        return view(caller, consultation);
    }

    @Transactional
    public ConsultationView replace(Caller caller, UUID id, IfMatch ifMatch, NewConsultation content) {
        Consultation consultation = draftOf(caller, id, ifMatch);
        requireFreeReference(consultation.department(), content.reference(), id);
        consultation.replace(content.boughtBy(usualBuyer), caller.subject(), clock.instant());
        return changed(caller, consultation, "consultation.changed", Map.of("reference", content.reference()));
    }

    @Transactional
    public void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Consultation consultation = draftOf(caller, id, ifMatch);
        audit.record(caller, id, "consultation.deleted", Map.of("reference", consultation.reference()));
        deletions.fire(new ConsultationDeletion(id));
        consultations.delete(consultation);
    }

    @Transactional
    public LotInConsultation addLot(Caller caller, UUID id, IfMatch ifMatch, NewLot content) {
        Consultation consultation = draftOf(caller, id, ifMatch);
        Lot lot = consultation.addLot(content, caller.subject(), clock.instant());
        changed(caller, consultation, "lot.added", Map.of("number", content.number()));
        return LotInConsultation.of(lot, clock.instant());
    }

    @Transactional
    public LotInConsultation replaceLot(Caller caller, UUID lotId, IfMatch ifMatch, NewLot content) {
        Lot lot = lotOfDraft(caller, lotId, ifMatch);
        lot.consultation().replaceLot(lot, content, caller.subject(), clock.instant());
        changed(caller, lot.consultation(), "lot.changed", Map.of("lot", lotId));
        return LotInConsultation.of(lot, clock.instant());
    }

    @Transactional
    public void removeLot(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = lotOfDraft(caller, lotId, ifMatch);
        Consultation consultation = lot.consultation();
        consultation.removeLot(lot, caller.subject(), clock.instant());
        changed(caller, consultation, "lot.removed", Map.of("lot", lotId));
    }

    @Transactional
    public ConsultationView read(Caller caller, UUID id) {
        return view(caller, consultations.visible(caller, id).orElseThrow(ConsultationService::notFound));
    }

    @Transactional
    public Page<ConsultationSummary> list(Caller caller, ConsultationQuery query, PageRequest request) {
        Instant now = clock.instant();
        return Page.of(
                consultations.page(caller, query.conditions(now), request),
                request,
                row -> List.of(row.createdAt().toString(), row.id().toString()),
                row -> row.at(now));
    }

    /** Takes the consultation of a lot for a change to one of its parts: a draft of the caller's department, as last read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public LotInConsultation touchDraftLot(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = lotOfDraft(caller, lotId, ifMatch);
        lot.consultation().touchDraft(caller.subject(), clock.instant());
        consultations.flush();
        return LotInConsultation.of(lot, clock.instant());
    }

    /** Refuses whom {@link #touchDraftLot} would, before anybody else is asked for anything. */
    @Transactional
    public void requireDraftLot(Caller caller, UUID lotId, IfMatch ifMatch) {
        lotOfDraft(caller, lotId, ifMatch);
    }

    /**
     * Drafts another consultation that says the same, for the caller's department: all of it to those who write the original, to
     * others what is public. The original is held: it is not deleted meanwhile.
     *
     * @param relaunch whether it takes the place of one given up
     * @return the lots of the copy, in the order of the original's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CopiedConsultation copy(Caller caller, UUID id, String reference, boolean relaunch) {
        Consultation original = consultations
                .locked(id, LockModeType.PESSIMISTIC_READ)
                .filter(held -> consultations.isVisible(caller, id))
                .orElseThrow(ConsultationService::notFound);
        boolean own = consultations.isWriter(caller, id);
        if (relaunch) {
            if (!own) {
                throw notFound();
            }
            original.requireRelaunchable();
        }
        String department = caller.department();
        if (department == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        requireFreeReference(department, reference, null);
        Consultation copy = original.copy(
                new Consultation.Copy(reference, relaunch, own), department, caller.subject(), clock.instant());
        copy.boughtBy(usualBuyer);
        consultations.persistAndFlush(copy);
        audit.record(caller, copy.id(), "consultation.copied", Map.of("from", id));
        Map<UUID, UUID> lots = new LinkedHashMap<>();
        List<Lot> copied = original.copied(relaunch);
        for (int i = 0; i < copied.size(); i++) {
            lots.put(copied.get(i).id(), copy.lots().get(i).id());
        }
        return new CopiedConsultation(id, copy.id(), lots);
    }

    /**
     * Breaks ties in a copy as in its original, by what both have.
     *
     * @param requirements the copy's by the original's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ConsultationView finish(Caller caller, CopiedConsultation copied, Map<UUID, UUID> requirements) {
        copied.lots().forEach((from, to) -> {
            List<String> steps = consultations.lot(from).orElseThrow().content().tieBreak();
            consultations
                    .lot(to)
                    .orElseThrow()
                    .breakTiesBy(steps.stream()
                            .flatMap(step -> step.equals(NewLot.PRICE)
                                    ? Stream.of(step)
                                    : Stream.ofNullable(requirements.get(UUID.fromString(step)))
                                            .map(UUID::toString))
                            .toList());
        });
        consultations.flush();
        return view(caller, consultations.findById(copied.copy()));
    }

    /** @throws Problem 404 for those who may not write it */
    @Transactional
    public void requireWriter(Caller caller, UUID id) {
        if (!consultations.isWriter(caller, id)) {
            throw notFound();
        }
    }

    /** Whether the caller may know of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isVisible(Caller caller, UUID id) {
        return consultations.isVisible(caller, id);
    }

    /** Whether the caller would see it as a draft: its buyers, legal officers and auditors would. */
    @Transactional
    public boolean isBuyer(Caller caller, UUID id) {
        return consultations.isBuyer(caller, id);
    }

    /** @throws Problem 404 for those who would not see it as a draft: its buyers, legal officers and auditors would */
    @Transactional
    public void requireBuyer(Caller caller, UUID id) {
        if (!consultations.isBuyer(caller, id)) {
            throw notFound();
        }
    }

    /** A legal officer says why a lot needs no social clause. */
    @Transactional
    LotInConsultation except(Caller caller, UUID lotId, IfMatch ifMatch, SocialException exception) {
        Lot lot = heldLot(caller, lotId, ifMatch);
        Consultation consultation = lot.consultation();
        consultation.except(lot, exception, clock.instant());
        changed(caller, consultation, "lot.social-clause-excepted", Map.of("lot", lotId, "code", exception.code()));
        return LotInConsultation.of(lot, clock.instant());
    }

    /**
     * Names those who mark the bids of a published lot: nobody is bound to a name, and no version says another.
     *
     * @throws Problem 409 for a draft, a consultation given up, or a lot that has ended
     */
    @Transactional
    LotInConsultation nameEvaluators(Caller caller, UUID lotId, IfMatch ifMatch, List<String> names) {
        UUID id = lot(caller, lotId).consultationId();
        requireWriter(caller, id);
        HeldConsultation held = hold(id, LockModeType.PESSIMISTIC_WRITE);
        held.check(ifMatch, clock.instant());
        held.requirePublished();
        held.requireNotAbandoned();
        Lot lot = consultations.lot(lotId).orElseThrow(ConsultationService::notFound);
        LotInConsultation before = LotInConsultation.of(lot, clock.instant());
        before.requireRunning();
        lot.markedBy(names);
        held.advance();
        consultations.flush();
        audit.record(
                caller,
                id,
                "lot.evaluators-named",
                Map.of("lot", lotId, "before", before.evaluators(), "after", names));
        return LotInConsultation.of(lot, clock.instant());
    }

    /** What a legal officer says of a part of a draft is no writing of it, and needs another visa. */
    @Transactional(Transactional.TxType.MANDATORY)
    public LotInConsultation voidVisa(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = heldLot(caller, lotId, ifMatch);
        lot.consultation().voidVisa(clock.instant());
        consultations.flush();
        return LotInConsultation.of(lot, clock.instant());
    }

    private Lot heldLot(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = consultations.visibleLot(caller, lotId).orElseThrow(ConsultationService::notFound);
        Consultation consultation = consultations
                .locked(lot.consultation().id(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ConsultationService::notFound);
        ifMatch.check(tag(consultation));
        return lot;
    }

    /** With what its buyers, legal officers and auditors alone may know, to those. */
    @Transactional
    LotView view(Caller caller, LotInConsultation lot) {
        return LotView.of(lot, consultations.isBuyer(caller, lot.consultationId()));
    }

    /** A lot the caller may see; drafts are their department's. */
    @Transactional
    public LotInConsultation lot(Caller caller, UUID lotId) {
        Lot lot = consultations.visibleLot(caller, lotId).orElseThrow(ConsultationService::notFound);
        return LotInConsultation.of(lot, clock.instant());
    }

    /** Holds a consultation to the end of the transaction: readers may share it, a writer has it alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldConsultation hold(UUID id, LockModeType lock) {
        Consultation consultation = consultations.locked(id, lock).orElseThrow(ConsultationService::notFound);
        return new LockedConsultation(consultation, consultations);
    }

    private Consultation draftOf(Caller caller, UUID id, IfMatch ifMatch) {
        Consultation consultation = consultations
                .ofDepartment(caller, id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ConsultationService::notFound);
        ifMatch.check(tag(consultation));
        consultation.requireDraft();
        return consultation;
    }

    private Lot lotOfDraft(Caller caller, UUID lotId, IfMatch ifMatch) {
        Lot lot = consultations.lot(lotId).orElseThrow(ConsultationService::notFound);
        Consultation consultation = draftOf(caller, lot.consultation().id(), ifMatch);
        return consultation.lot(lotId).orElseThrow(ConsultationService::notFound);
    }

    private void requireFreeReference(String department, String reference, @Nullable UUID except) {
        if (consultations.isReferenceTaken(department, reference, except)) {
            throw Problem.of(TenderProblem.REFERENCE_TAKEN).at(ErrorPlace.pointer("/reference"), "reference-taken");
        }
    }

    private ConsultationView changed(Caller caller, Consultation consultation, String act, Map<String, ?> details) {
        consultations.flush();
        audit.record(caller, consultation.id(), act, details);
        return view(caller, consultation);
    }

    private ConsultationView view(Caller caller, Consultation consultation) {
        return ConsultationView.of(consultation, clock.instant(), consultations.isBuyer(caller, consultation.id()));
    }

    private String tag(Consultation consultation) {
        return ConsultationView.tag(consultation.version(), consultation.statusAt(clock.instant()));
    }

    static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
