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
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.content.Buyer;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.UsualBuyer;
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

/** Drafts consultations, shows them, and gives other features the one they act on, with the lock they need. */
@ApplicationScoped
public class ConsultationService {
    private final ConsultationRepository consultations;
    private final SignedContracts contracts;
    private final AuditTrail audit;
    private final DatabaseClock clock;
    private final Event<ConsultationDeletion> deletions;
    private final Event<ConsultationChange> changes;
    private final Buyer usualBuyer;

    ConsultationService(
            ConsultationRepository consultations,
            SignedContracts contracts,
            AuditTrail audit,
            DatabaseClock clock,
            Event<ConsultationDeletion> deletions,
            Event<ConsultationChange> changes,
            UsualBuyer usualBuyer) {
        this.consultations = consultations;
        this.contracts = contracts;
        this.audit = audit;
        this.clock = clock;
        this.deletions = deletions;
        this.changes = changes;
        this.usualBuyer = usualBuyer.buyer();
    }

    @Transactional
    ConsultationView draft(Caller caller, ConsultationContent content) {
        String department = departmentOf(caller);
        requireFreeReference(department, content.reference(), null);
        Consultation consultation =
                new Consultation(content.boughtBy(usualBuyer), department, caller.subject(), clock.instant());
        consultations.persistAndFlush(consultation);
        audit.record(caller, consultation.id(), "consultation.drafted", Map.of("reference", content.reference()));
        return view(caller, consultation);
    }

    @Transactional
    ConsultationView replace(Caller caller, UUID id, IfMatch ifMatch, ConsultationContent content) {
        Consultation consultation = draftOf(caller, id, ifMatch);
        requireFreeReference(consultation.department(), content.reference(), id);
        consultation.replace(content.boughtBy(usualBuyer), caller.subject(), clock.instant());
        consultations.flush();
        audit.record(caller, id, "consultation.changed", Map.of("reference", content.reference()));
        return view(caller, consultation);
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Consultation consultation = draftOf(caller, id, ifMatch);
        audit.record(caller, id, "consultation.deleted", Map.of("reference", consultation.reference()));
        deletions.fire(new ConsultationDeletion(id));
        consultations.delete(consultation);
    }

    /** @throws Problem 404 for a draft that the caller may not see */
    @Transactional
    public ConsultationView read(Caller caller, UUID id) {
        return view(caller, consultations.visible(caller, id).orElseThrow(ConsultationService::notFound));
    }

    @Transactional
    Page<ConsultationSummary> list(Caller caller, ConsultationQuery query, PageRequest request) {
        Instant now = clock.instant();
        return Page.of(
                consultations.page(caller, query.conditions(now), request),
                request,
                row -> List.of(row.createdAt().toString(), row.id().toString()),
                row -> row.at(now));
    }

    /** Reads a consultation without a lock, whoever asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldConsultation look(UUID id) {
        return locked(id, LockModeType.NONE);
    }

    /** Keeps a consultation as it is to the end of the transaction; others may share it at the same time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldConsultation share(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Keeps a consultation for this transaction alone, to change it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldConsultation hold(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Writes the changes of a held consultation, fires {@link ConsultationChange} unless it is a draft, and shows it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ConsultationView written(Caller caller, HeldConsultation held) {
        consultations.flush();
        Consultation consultation = consultations.findById(held.id());
        if (!consultation.life().isDraft()) {
            changes.fire(new ConsultationChange(ConsultationView.of(consultation, clock.instant(), false)));
        }
        return view(caller, consultation);
    }

    /** Increments the version, so that the ETag changes when weights, requirements or evaluators do. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(HeldConsultation held) {
        consultations.advance(consultations.findById(held.id()));
    }

    /** @throws Problem 409 once a contract of the consultation is signed */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNoContract(UUID id) {
        if (contracts.isAny(id)) {
            throw Problem.of(TenderProblem.CONTRACT_EXISTS);
        }
    }

    /** @throws Problem 409 once the contract of the lot is signed */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNoContractOfLot(UUID lotId) {
        if (contracts.isAnyOfLot(lotId)) {
            throw Problem.of(TenderProblem.CONTRACT_EXISTS);
        }
    }

    /**
     * Drafts another consultation with the same content for the caller's department: all of it for those who write the original,
     * what is public for others. The original is shared, so that it is not deleted meanwhile.
     *
     * @param relaunch whether the copy replaces an original that ended without a contract
     * @return the lots of the copy, in the order of the original's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CopiedConsultation copy(Caller caller, UUID id, String reference, boolean relaunch) {
        Consultation original = locked(id, LockModeType.PESSIMISTIC_READ);
        Standing standing = Standing.of(caller, original.people()).require(Standing::seesConsultation);
        if (relaunch) {
            standing.require(Standing::isBuyer);
            original.requireRelaunchable();
        }
        String department = departmentOf(caller);
        requireFreeReference(department, reference, null);
        CopiedConsultation.Request request = new CopiedConsultation.Request(reference, relaunch, standing.isBuyer());
        Consultation copy = original.copy(request, department, caller.subject(), clock.instant());
        copy.boughtBy(usualBuyer);
        consultations.persistAndFlush(copy);
        audit.record(caller, copy.id(), "consultation.copied", Map.of("from", id));
        Map<UUID, UUID> lots = new LinkedHashMap<>();
        List<Lot> copied = original.copied(relaunch);
        for (int i = 0; i < copied.size(); i++) {
            lots.put(copied.get(i).id(), copy.lots().all().get(i).id());
        }
        return new CopiedConsultation(id, copy.id(), lots);
    }

    /**
     * Gives the lots of a copy the tie-breaks of the original's, as far as both have the criteria.
     *
     * @param requirements the copy's requirements by the original's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ConsultationView finish(Caller caller, CopiedConsultation copied, Map<UUID, UUID> requirements) {
        copied.lots().forEach((from, to) -> {
            List<String> steps = consultations.lot(from).orElseThrow().content().tieBreak();
            consultations
                    .lot(to)
                    .orElseThrow()
                    .breakTiesBy(steps.stream()
                            .flatMap(step -> step.equals(LotContent.PRICE)
                                    ? Stream.of(step)
                                    : Stream.ofNullable(requirements.get(UUID.fromString(step)))
                                            .map(UUID::toString))
                            .toList());
        });
        consultations.flush();
        return view(caller, consultations.findById(copied.copy()));
    }

    private Consultation locked(UUID id, LockModeType lock) {
        return consultations.locked(id, lock).orElseThrow(ConsultationService::notFound);
    }

    private Consultation draftOf(Caller caller, UUID id, IfMatch ifMatch) {
        Consultation consultation = locked(id, LockModeType.PESSIMISTIC_WRITE);
        Standing.of(caller, consultation.people()).require(Standing::isBuyer);
        consultation.check(ifMatch, clock.instant());
        consultation.life().requireDraft();
        return consultation;
    }

    private static String departmentOf(Caller caller) {
        String department = caller.department();
        if (department == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return department;
    }

    private void requireFreeReference(String department, String reference, @Nullable UUID except) {
        if (consultations.isReferenceTaken(department, reference, except)) {
            throw Problem.of(TenderProblem.REFERENCE_TAKEN).at(ErrorPlace.pointer("/reference"), "reference-taken");
        }
    }

    private ConsultationView view(Caller caller, Consultation consultation) {
        boolean insider = Standing.of(caller, consultation.people()).isInsider();
        return ConsultationView.of(consultation, clock.instant(), insider);
    }

    static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
