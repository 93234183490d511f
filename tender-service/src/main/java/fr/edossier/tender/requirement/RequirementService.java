package fr.edossier.tender.requirement;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.CopiedConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The requirements of a lot, changed while the consultation is a draft. */
@ApplicationScoped
public class RequirementService {
    private final RequirementRepository requirements;
    private final ConsultationService consultations;
    private final AuditTrail audit;

    /** @param etag of the consultation after the change */
    record Changed(RequirementView requirement, String etag) {}

    record OfLot(List<RequirementView> requirements, String etag) {}

    RequirementService(RequirementRepository requirements, ConsultationService consultations, AuditTrail audit) {
        this.requirements = requirements;
        this.consultations = consultations;
        this.audit = audit;
    }

    @Transactional
    Changed pick(Caller caller, UUID lotId, IfMatch ifMatch, NewRequirement content, CatalogueItem item) {
        RequirementRules.requireWeightOnCriterionOnly(item.nature(), content.weight());
        RequirementRules.requireMinimumOnCriterionOnly(item.nature(), content.minimumScore());
        RequirementRules.requireNotWeaker(item.confidentiality(), content.confidentiality());
        LotInConsultation lot = consultations.touchDraftLot(caller, lotId, ifMatch);
        return added(caller, lot, Requirement.picked(lotId, lot.consultationId(), nextPosition(lotId), content, item));
    }

    @Transactional
    Changed write(Caller caller, UUID lotId, IfMatch ifMatch, NewRequirement content, NewRequirement.Handwritten text) {
        RequirementRules.requireWeightOnCriterionOnly(text.nature(), content.weight());
        RequirementRules.requireMinimumOnCriterionOnly(text.nature(), content.minimumScore());
        RequirementRules.requireNotWeaker(Confidentiality.BUYER_ONLY, content.confidentiality());
        LotInConsultation lot = consultations.touchDraftLot(caller, lotId, ifMatch);
        return added(
                caller, lot, Requirement.handwritten(lotId, lot.consultationId(), nextPosition(lotId), content, text));
    }

    @Transactional
    void remove(Caller caller, UUID id, IfMatch ifMatch) {
        Requirement requirement =
                requirements.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        LotInConsultation lot = consultations.touchDraftLot(caller, requirement.lotId(), ifMatch);
        requirements.delete(requirement);
        audit.record(caller, lot.consultationId(), "requirement.removed", Map.of("requirement", id));
    }

    @Transactional
    OfLot list(Caller caller, UUID lotId) {
        LotInConsultation lot = consultations.lot(caller, lotId);
        return new OfLot(ofLot(lotId), lot.etag());
    }

    /** In their order, whoever asks. */
    @Transactional
    public List<RequirementView> ofLot(UUID lotId) {
        return requirements.ofLot(lotId).stream().map(RequirementView::of).toList();
    }

    @Transactional
    public List<RequirementView> ofConsultation(UUID consultationId) {
        return requirements.ofConsultation(consultationId).stream()
                .map(RequirementView::of)
                .toList();
    }

    /** Drafts another consultation with the same lots and requirements. */
    @Transactional
    ConsultationView copyConsultation(Caller caller, UUID id, NewCopy content) {
        CopiedConsultation copied =
                consultations.copy(caller, id, content.reference(), Boolean.TRUE.equals(content.relaunch()));
        requirements
                .ofConsultation(id)
                .forEach(requirement -> requirements.persist(requirement.copy(
                        Objects.requireNonNull(copied.lots().get(requirement.lotId())),
                        copied.copy().id())));
        return copied.copy();
    }

    private int nextPosition(UUID lotId) {
        return requirements.ofLot(lotId).stream()
                        .mapToInt(Requirement::position)
                        .max()
                        .orElse(0)
                + 1;
    }

    private Changed added(Caller caller, LotInConsultation lot, Requirement requirement) {
        requirements.persistAndFlush(requirement);
        audit.record(
                caller,
                lot.consultationId(),
                "requirement.added",
                Map.of("lot", lot.id(), "requirement", requirement.id()));
        return new Changed(RequirementView.of(requirement), lot.etag());
    }
}
