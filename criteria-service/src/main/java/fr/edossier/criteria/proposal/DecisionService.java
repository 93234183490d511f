package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.item.ItemService;
import fr.edossier.criteria.item.Reason;
import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decisions of curators on proposals; each proposal is decided once. */
@ApplicationScoped
public class DecisionService {
    private final ProposalRepository proposals;
    private final PositionRepository positions;
    private final ItemService items;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    DecisionService(
            ProposalRepository proposals,
            PositionRepository positions,
            ItemService items,
            Idempotency idempotency,
            AuditTrail audit,
            DatabaseClock clock) {
        this.proposals = proposals;
        this.positions = positions;
        this.items = items;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts an item from a proposal and links the two in one transaction. */
    @Transactional
    ProposalView adopt(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewAdoption adoption) {
        return idempotency.once(
                key, caller, Act.internal("adoption of proposal", id), adoption, ProposalView.class, () -> {
                    Proposal proposal = held(List.of(id), id);
                    ifMatch.check(proposal.version());
                    proposal.requirePending();
                    UUID item = items.draft(
                                    caller,
                                    adoption.item(
                                            proposal.content(),
                                            positions.on(List.of(id)).stream()
                                                    .map(TakenPosition::content)
                                                    .toList()))
                            .id();
                    proposal.adopt(item, caller.subject(), clock.instant());
                    return written(caller, proposal, "proposal.adopted", Map.of("item", item, "code", adoption.code()));
                });
    }

    /** Merges a proposal into another. Refused if the other is itself merged or if others were merged into the first, so that there are no chains or cycles. */
    @Transactional
    ProposalView merge(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewMerger merger) {
        return idempotency.once(key, caller, Act.internal("merger of proposal", id), merger, ProposalView.class, () -> {
            Proposal proposal = held(List.of(id, merger.into()), id);
            ifMatch.check(proposal.version());
            proposal.requirePending();
            if (merger.into().equals(id)) {
                throw refused("merger-into-itself");
            }
            Proposal into = proposals
                    .findByIdOptional(merger.into())
                    .filter(other -> other.workshopId().equals(proposal.workshopId()))
                    .orElseThrow(() -> refused("merger-target-unknown"));
            if (into.status() == ProposalStatus.MERGED || proposals.hasMerged(id)) {
                throw refused("merger-chain");
            }
            proposal.merge(into.id(), merger.reason(), caller.subject(), clock.instant());
            return written(caller, proposal, "proposal.merged", Map.of("into", into.id(), "reason", merger.reason()));
        });
    }

    @Transactional
    ProposalView decline(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, Reason reason) {
        return idempotency.once(
                key, caller, Act.internal("refusal of proposal", id), reason, ProposalView.class, () -> {
                    Proposal proposal = held(List.of(id), id);
                    ifMatch.check(proposal.version());
                    proposal.decline(reason.reason(), caller.subject(), clock.instant());
                    return written(caller, proposal, "proposal.declined", Map.of("reason", reason.reason()));
                });
    }

    /** Locks the proposals; there is no visibility check, because curators see every workshop. */
    private Proposal held(List<UUID> ids, UUID id) {
        return proposals.held(ids).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private ProposalView written(Caller caller, Proposal proposal, String act, Map<String, ?> details) {
        proposals.flush();
        audit.record(caller, proposal.id(), act, details);
        return ProposalView.of(proposal, caller);
    }

    private static Problem refused(String code) {
        return Problem.of(CriteriaProblem.MERGER_REFUSED).at(ErrorPlace.pointer("/into"), code);
    }
}
