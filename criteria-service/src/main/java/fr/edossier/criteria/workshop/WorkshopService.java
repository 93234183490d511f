package fr.edossier.criteria.workshop;

import fr.edossier.criteria.item.Reason;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Use cases of opening, rescheduling, closing and reading workshops. */
@ApplicationScoped
public class WorkshopService {
    static final String SORT = "createdAt";
    static final int KEY_LENGTH = 2;

    private final WorkshopRepository workshops;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    WorkshopService(WorkshopRepository workshops, Idempotency idempotency, AuditTrail audit, DatabaseClock clock) {
        this.workshops = workshops;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public WorkshopView open(Caller caller, NewWorkshop asked) {
        Workshop workshop = new Workshop(asked, caller.subject(), clock.instant());
        workshops.persist(workshop);
        return written(caller, workshop, "workshop.opened", Map.of());
    }

    @Transactional
    public WorkshopView reschedule(Caller caller, UUID id, IfMatch ifMatch, Period period) {
        Workshop workshop = held(caller, id);
        ifMatch.check(view(caller, workshop).tag());
        workshop.reschedule(period, clock.instant());
        return written(
                caller,
                workshop,
                "workshop.rescheduled",
                Map.of(
                        "opensAt",
                        period.opensAt().toString(),
                        "closesAt",
                        period.closesAt().toString()));
    }

    @Transactional
    public WorkshopView close(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, Reason reason) {
        return idempotency.once(
                key, caller, Act.internal("closure of workshop", id), reason, WorkshopView.class, () -> {
                    Workshop workshop = held(caller, id);
                    ifMatch.check(view(caller, workshop).tag());
                    workshop.close(caller.subject(), reason.reason(), clock.instant());
                    return written(caller, workshop, "workshop.closed", Map.of("reason", reason.reason()));
                });
    }

    /** Runs without a transaction, because one statement sees one state. */
    public WorkshopView read(Caller caller, UUID id) {
        return view(caller, known(caller, id, WorkshopRepository.Hold.NONE));
    }

    public Page<WorkshopView> list(Caller caller, PageRequest request) {
        Instant now = clock.instant();
        return Page.of(
                workshops.page(caller, request),
                request,
                last -> List.of(last.createdAt().toString(), last.id().toString()),
                workshop -> WorkshopView.of(workshop, caller, now));
    }

    /** Locks the workshop, so that it cannot be closed or rescheduled before the end of the caller's transaction, and reads its status after that. */
    @Transactional(Transactional.TxType.MANDATORY)
    public WorkshopView hold(Caller caller, UUID id) {
        return view(caller, known(caller, id, WorkshopRepository.Hold.SHARED));
    }

    private Workshop held(Caller caller, UUID id) {
        return known(caller, id, WorkshopRepository.Hold.EXCLUSIVE);
    }

    private Workshop known(Caller caller, UUID id, WorkshopRepository.Hold hold) {
        return workshops.known(caller, id, hold).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private WorkshopView view(Caller caller, Workshop workshop) {
        return WorkshopView.of(workshop, caller, clock.instant());
    }

    private WorkshopView written(Caller caller, Workshop workshop, String act, Map<String, ?> details) {
        workshops.flush();
        audit.record(caller, workshop.id(), act, details);
        return view(caller, workshop);
    }
}
