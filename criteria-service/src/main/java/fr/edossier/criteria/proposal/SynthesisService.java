package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.synthesis.Position;
import fr.edossier.criteria.synthesis.Synthesis;
import fr.edossier.criteria.workshop.WorkshopService;
import fr.edossier.criteria.workshop.WorkshopStatus;
import fr.edossier.criteria.workshop.WorkshopView;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Syntheses of positions. A participant of an open workshop sees those on a proposal only after taking a position on it. */
@ApplicationScoped
public class SynthesisService {
    private final ProposalRepository proposals;
    private final PositionRepository positions;
    private final WorkshopService workshops;
    private final DatabaseClock clock;

    SynthesisService(
            ProposalRepository proposals,
            PositionRepository positions,
            WorkshopService workshops,
            DatabaseClock clock) {
        this.proposals = proposals;
        this.positions = positions;
        this.workshops = workshops;
        this.clock = clock;
    }

    @Transactional
    Synthesis ofProposal(Caller caller, UUID id) {
        Proposal proposal = proposals.known(caller, id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        boolean free = readsAll(caller, workshops.read(caller, proposal.workshopId()));
        if (!free && positions.own(caller, id).isEmpty()) {
            throw Problem.of(CriteriaProblem.POSITION_FIRST);
        }
        return Synthesis.of(contents(positions.on(List.of(id))));
    }

    @Transactional
    WorkshopSynthesis ofWorkshop(Caller caller, UUID id) {
        WorkshopView workshop = workshops.read(caller, id);
        List<Proposal> all = proposals.ofWorkshop(id);
        List<UUID> ids = all.stream().map(Proposal::id).toList();
        Set<UUID> shown = new HashSet<>(readsAll(caller, workshop) ? ids : positions.ownOn(caller, ids));
        Map<UUID, List<TakenPosition>> taken =
                positions.on(ids).stream().collect(Collectors.groupingBy(TakenPosition::proposalId));
        return new WorkshopSynthesis(
                id,
                workshop.title(),
                workshop.question(),
                workshop.status(),
                workshop.closesAt(),
                clock.instant(),
                all.stream()
                        .map(proposal -> new WorkshopSynthesis.Line(
                                proposal.id(),
                                proposal.content().title(),
                                proposal.content().theme(),
                                proposal.status(),
                                proposal.mergedInto(),
                                shown.contains(proposal.id())
                                        ? Synthesis.of(contents(taken.getOrDefault(proposal.id(), List.of())))
                                        : null))
                        .toList());
    }

    private static boolean readsAll(Caller caller, WorkshopView workshop) {
        return caller.has(Role.CATALOGUE_CURATOR) || workshop.status() == WorkshopStatus.CLOSED;
    }

    private static List<Position> contents(List<TakenPosition> taken) {
        return taken.stream().map(TakenPosition::content).toList();
    }
}
