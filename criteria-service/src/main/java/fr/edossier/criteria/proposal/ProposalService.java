package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.synthesis.Position;
import fr.edossier.criteria.workshop.WorkshopService;
import fr.edossier.criteria.workshop.WorkshopStatus;
import fr.edossier.criteria.workshop.WorkshopView;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of participants: making proposals and taking positions. */
@ApplicationScoped
public class ProposalService {
    static final String SORT = "createdAt";
    static final int KEY_LENGTH = 2;

    private final ProposalRepository proposals;
    private final PositionRepository positions;
    private final WorkshopService workshops;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    /** @param created whether this is the person's first position on the proposal */
    record Taken(PositionView position, boolean created, WorkshopView workshop) {}

    ProposalService(
            ProposalRepository proposals,
            PositionRepository positions,
            WorkshopService workshops,
            AuditTrail audit,
            DatabaseClock clock) {
        this.proposals = proposals;
        this.positions = positions;
        this.workshops = workshops;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ProposalView post(Caller caller, UUID workshop, ProposalContent content) {
        requireOpen(workshops.hold(caller, workshop));
        Proposal proposal = new Proposal(workshop, content, caller, clock.instant());
        proposals.persist(proposal);
        return written(caller, proposal, "proposal.posted");
    }

    @Transactional
    ProposalView change(Caller caller, UUID id, IfMatch ifMatch, ProposalContent content) {
        Proposal proposal = own(caller, id, ifMatch);
        proposal.change(content);
        return written(caller, proposal, "proposal.changed");
    }

    @Transactional
    void withdraw(Caller caller, UUID id, IfMatch ifMatch) {
        Proposal proposal = own(caller, id, ifMatch);
        positions.forget(id);
        proposals.delete(proposal);
        audit.record(caller, id, "proposal.withdrawn", Map.of("workshop", proposal.workshopId()));
    }

    ProposalView read(Caller caller, UUID id) {
        return ProposalView.of(proposals.known(caller, id).orElseThrow(ProposalService::notFound), caller);
    }

    Page<ProposalView> list(Caller caller, @Nullable UUID workshop, @Nullable UUID item, PageRequest request) {
        return Page.of(
                proposals.page(caller, workshop, item, request),
                request,
                last -> List.of(last.createdAt().toString(), last.id().toString()),
                proposal -> ProposalView.of(proposal, caller));
    }

    /** Takes or changes a position. Locks the proposal, so that two concurrent first positions of one person cannot both be created. */
    @Transactional
    Taken position(Caller caller, UUID id, @Nullable String ifMatch, Position content) {
        WorkshopView workshop = participated(caller, id);
        PositionRules.require(content);
        Proposal proposal = held(id);
        proposal.requirePending();
        TakenPosition own = positions.own(caller, id).orElse(null);
        boolean created = own == null;
        if (own == null) {
            own = new TakenPosition(id, caller.subject(), content, clock.instant());
            positions.persist(own);
        } else {
            IfMatch.required(ifMatch).check(own.version());
            own.change(content, clock.instant());
        }
        positions.flush();
        return new Taken(PositionView.of(own), created, workshop);
    }

    Taken ownPosition(Caller caller, UUID id) {
        Proposal proposal = proposals.known(caller, id).orElseThrow(ProposalService::notFound);
        TakenPosition own = positions.own(caller, id).orElseThrow(ProposalService::notFound);
        return new Taken(PositionView.of(own), false, workshops.read(caller, proposal.workshopId()));
    }

    private Proposal own(Caller caller, UUID id, IfMatch ifMatch) {
        participated(caller, id);
        Proposal proposal = held(id);
        if (!proposal.isOf(caller)) {
            throw Problem.of(CriteriaProblem.AUTHOR_ONLY);
        }
        ifMatch.check(proposal.version());
        proposal.requirePending();
        if (positions.othersTook(caller, id)) {
            throw Problem.of(CriteriaProblem.OTHERS_POSITIONED);
        }
        return proposal;
    }

    /** Locks the workshop, before the proposal is locked and read. */
    private WorkshopView participated(Caller caller, UUID id) {
        UUID workshop = proposals.workshopOf(caller, id).orElseThrow(ProposalService::notFound);
        return requireOpen(workshops.hold(caller, workshop));
    }

    private Proposal held(UUID id) {
        return proposals.held(List.of(id)).stream().findFirst().orElseThrow(ProposalService::notFound);
    }

    private static WorkshopView requireOpen(WorkshopView workshop) {
        if (!workshop.invited()) {
            throw Problem.of(CriteriaProblem.NOT_A_PARTICIPANT);
        }
        if (workshop.status() != WorkshopStatus.OPEN) {
            throw Problem.of(CriteriaProblem.WORKSHOP_NOT_OPEN);
        }
        return workshop;
    }

    private ProposalView written(Caller caller, Proposal proposal, String act) {
        proposals.flush();
        audit.record(caller, proposal.id(), act, Map.of("workshop", proposal.workshopId()));
        return ProposalView.of(proposal, caller);
    }

    private static Problem notFound() {
        return Problem.of(PlatformProblem.NOT_FOUND);
    }
}
