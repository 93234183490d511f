package fr.edossier.tender.weighting;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.LotService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fixes the weights of lots that announced ranges or an order, until the envelopes are opened. */
@ApplicationScoped
public class WeightingService {
    private final FixedWeightsRepository weights;
    private final LotService lots;
    private final AccessService access;
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    /** @param etag entity tag of the consultation */
    record Fixed(WeightingView weights, String etag) {}

    WeightingService(
            FixedWeightsRepository weights,
            LotService lots,
            AccessService access,
            ConsultationService consultations,
            RequirementService requirements,
            AuditTrail audit,
            DatabaseClock clock) {
        this.weights = weights;
        this.lots = lots;
        this.access = access;
        this.consultations = consultations;
        this.requirements = requirements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fixes the weights of a lot. The consultation's row is locked, so that this and an opening happen one after the other. */
    @Transactional
    Fixed fix(Caller caller, UUID lotId, IfMatch ifMatch, WeightingContent content) {
        UUID consultationId = lots.read(caller, lotId).consultationId();
        access.toConsultation(caller, consultationId).require(Standing::isBuyer);
        HeldConsultation consultation = consultations.hold(consultationId);
        Instant now = clock.instant();
        consultation.check(ifMatch, now);
        consultation.life().requireRunning();
        consultation.life().requirePublished();
        if (consultation.life().openedAt() != null) {
            throw Problem.of(TenderProblem.ALREADY_OPENED);
        }
        LotInConsultation lot = lots.read(caller, lotId);
        lot.requireRunning();
        if (lot.content().weighedBy().isExact()) {
            throw Problem.of(TenderProblem.WEIGHTS_EXACT);
        }
        WeightingRules.require(
                Objects.requireNonNull(lot.content().price()).weighing(),
                requirements.ofLot(lotId).stream()
                        .filter(RequirementView::isCriterion)
                        .collect(Collectors.toMap(RequirementView::id, RequirementView::weighing)),
                content);
        FixedWeights fixed = weights.findByIdOptional(lotId).orElseGet(() -> new FixedWeights(lotId, consultationId));
        fixed.fix(content, caller.subject(), now);
        weights.persist(fixed);
        consultations.advance(consultation);
        audit.record(caller, consultationId, "weights.fixed", Map.of("lot", lotId, "weights", content));
        return new Fixed(fixed.view(), lots.read(caller, lotId).etag());
    }

    @Transactional
    Fixed read(Caller caller, UUID lotId) {
        LotInConsultation lot = lots.read(caller, lotId);
        Standing.of(caller, lot.people()).require(standing -> standing.seesBidsOf(lotId));
        FixedWeights fixed = weights.findByIdOptional(lotId).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return new Fixed(fixed.view(), lot.etag());
    }

    /** @throws Problem 409 if a lot that announced ranges or an order, and has not ended, has no fixed weights */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireFixed(List<LotInConsultation> lots) {
        Problem missing = Problem.of(TenderProblem.WEIGHTS_NOT_FIXED);
        for (int i = 0; i < lots.size(); i++) {
            LotInConsultation lot = lots.get(i);
            if (lot.ending() == null
                    && !lot.content().weighedBy().isExact()
                    && weights.findByIdOptional(lot.id()).isEmpty()) {
                missing.at(ErrorPlace.pointer("/lots/" + i), "weights-not-fixed", lot.number());
            }
        }
        if (!missing.places().isEmpty()) {
            throw missing;
        }
    }

    /**
     * Returns the exact weights of an opened lot.
     *
     * @throws Problem 409 if the lot ended before its weights were fixed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LotWeights of(LotInConsultation lot, List<RequirementView> criteria) {
        if (lot.content().weighedBy().isExact()) {
            return new LotWeights(
                    Objects.requireNonNull(
                            Objects.requireNonNull(lot.content().price()).weight()),
                    criteria.stream()
                            .collect(Collectors.toMap(
                                    RequirementView::id, criterion -> Objects.requireNonNull(criterion.weight()))));
        }
        WeightingContent fixed = weights.findByIdOptional(lot.id())
                .orElseThrow(() -> Problem.of(TenderProblem.WEIGHTS_NOT_FIXED))
                .weights();
        return new LotWeights(
                fixed.price(),
                fixed.criteria().stream()
                        .collect(Collectors.toMap(
                                WeightingContent.CriterionWeight::requirementId,
                                WeightingContent.CriterionWeight::weight)));
    }
}
