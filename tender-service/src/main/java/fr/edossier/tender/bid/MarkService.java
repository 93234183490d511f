package fr.edossier.tender.bid;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.LotService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.SubCriterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives marks to bids. */
@ApplicationScoped
public class MarkService {
    private final BidRepository bids;
    private final BidService views;
    private final ConsultationService consultations;
    private final LotService lots;
    private final RequirementService requirements;
    private final LotDecision decisions;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    MarkService(
            BidRepository bids,
            BidService views,
            ConsultationService consultations,
            LotService lots,
            RequirementService requirements,
            LotDecision decisions,
            AuditTrail audit,
            DatabaseClock clock) {
        this.bids = bids;
        this.views = views;
        this.consultations = consultations;
        this.lots = lots;
        this.requirements = requirements;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks a bid on a criterion, for the first time or anew.
     *
     * @throws Problem 404 for those who do not see the bid, 403 for others than the lot's evaluators, 409 once the lot is decided or
     *     over, 412, 422 unless the content has one mark, or one for each sub-criterion
     */
    @Transactional
    BidView mark(Caller caller, UUID id, UUID requirementId, IfMatch ifMatch, NewMark content) {
        Bid bid = bids.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        HeldConsultation consultation = consultations.share(bid.consultationId());
        LotInConsultation lot = lots.read(caller, bid.lotId());
        Standing standing = Standing.of(caller, lot.people()).require(one -> one.seesBidsOf(lot.id()));
        consultation.life().requireNotAbandoned();
        if (!standing.isEvaluatorOf(lot.id())) {
            throw Problem.of(TenderProblem.NOT_A_NAMED_EVALUATOR);
        }
        lot.requireRunning();
        bids.lock(bid);
        if (decisions.isDecided(lot.id())) {
            throw Problem.of(TenderProblem.LOT_AWARDED);
        }
        ifMatch.check(bid.version());
        List<RequirementView> ofLot = requirements.ofLot(lot.id());
        List<SubCriterion> parts = criterion(ofLot, requirementId).parts();
        requireMarked(parts, content);
        Instant now = clock.instant();
        Mark mark = bids.mark(id, requirementId).orElseGet(() -> new Mark(id, requirementId));
        mark.set(content, parts, caller.name(), now);
        bids.persist(mark);
        bid.marked(now);
        bids.flush();
        audit.record(
                caller,
                bid.consultationId(),
                "bid.marked",
                Map.of("bid", id, "requirement", requirementId, "mark", mark.mark()));
        return views.view(bid, standing, ofLot);
    }

    private static RequirementView criterion(List<RequirementView> ofLot, UUID requirementId) {
        RequirementView requirement = ofLot.stream()
                .filter(candidate -> candidate.id().equals(requirementId))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        if (!requirement.isCriterion()) {
            throw Problem.of(TenderProblem.NOT_A_CRITERION);
        }
        return requirement;
    }

    /** @throws Problem 422 unless the criterion is marked as a whole, or each of its sub-criteria is */
    private static void requireMarked(List<SubCriterion> parts, NewMark content) {
        Set<UUID> announced = parts.stream().map(SubCriterion::id).collect(Collectors.toSet());
        List<UUID> marked = content.subCriteria().stream()
                .map(NewMark.SubMark::subCriterionId)
                .toList();
        if (marked.size() != announced.size() || !announced.equals(Set.copyOf(marked))) {
            throw Problem.of(TenderProblem.MARK_BY_SUB_CRITERIA)
                    .at(ErrorPlace.pointer("/subCriteria"), "sub-criteria-not-as-announced", announced.size());
        }
        if (parts.isEmpty() == (content.mark() == null)) {
            throw Problem.of(TenderProblem.MARK_BY_SUB_CRITERIA)
                    .at(ErrorPlace.pointer("/mark"), parts.isEmpty() ? "whole-mark-missing" : "mark-by-sub-criteria");
        }
    }
}
