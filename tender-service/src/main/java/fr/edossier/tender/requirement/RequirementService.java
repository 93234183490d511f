package fr.edossier.tender.requirement;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.difference.Differences;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.catalogue.CatalogueItem;
import fr.edossier.tender.catalogue.ItemState;
import fr.edossier.tender.catalogue.KnownItemService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.CopiedConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.LotService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Requirements of lots, which can change while the consultation is a draft. */
@ApplicationScoped
public class RequirementService {
    private final RequirementRepository requirements;
    private final LotService lots;
    private final KnownItemService items;
    private final AuditTrail audit;

    /** @param etag entity tag of the consultation after the change */
    record Changed(RequirementView requirement, String etag) {}

    record Moved(MovedRequirement requirement, String etag) {}

    record OfLot(List<RequirementView> requirements, String etag, boolean draft) {}

    RequirementService(RequirementRepository requirements, LotService lots, KnownItemService items, AuditTrail audit) {
        this.requirements = requirements;
        this.lots = lots;
        this.items = items;
        this.audit = audit;
    }

    @Transactional
    Changed pick(Caller caller, UUID lotId, IfMatch ifMatch, NewRequirement content, CatalogueItem item) {
        LotInConsultation lot = lots.touchDraft(caller, lotId, ifMatch);
        return added(caller, lot, Requirement.picked(lotId, lot.consultationId(), nextPosition(lotId), content, item));
    }

    @Transactional
    Changed write(Caller caller, UUID lotId, IfMatch ifMatch, NewRequirement content, NewRequirement.Handwritten text) {
        LotInConsultation lot = lots.touchDraft(caller, lotId, ifMatch);
        return added(
                caller, lot, Requirement.handwritten(lotId, lot.consultationId(), nextPosition(lotId), content, text));
    }

    /** Replaces a requirement's content, using the frozen catalogue item; criteria-service is not called. */
    @Transactional
    Changed replace(Caller caller, UUID id, IfMatch ifMatch, NewRequirement content) {
        Requirement requirement = found(id);
        LotInConsultation lot = lots.touchDraft(caller, requirement.lotId(), ifMatch);
        requirement.replace(content);
        return changed(caller, lot, requirement, "requirement.changed");
    }

    /** Checks that the lot may be changed now; throws the same problems as a change. */
    @Transactional
    void requireDraft(Caller caller, UUID lotId, IfMatch ifMatch) {
        lots.requireDraft(caller, lotId, ifMatch);
    }

    /**
     * Returns the version in force that a requirement can be updated to.
     *
     * @throws Problem as for a change of the lot, and 409 if its item is in force or has no successor
     */
    @Transactional
    UUID successor(Caller caller, UUID id, IfMatch ifMatch) {
        Requirement requirement = found(id);
        lots.requireDraft(caller, requirement.lotId(), ifMatch);
        return Optional.ofNullable(requirement.item())
                .map(PickedItem::id)
                .flatMap(items::successor)
                .orElseThrow(() -> Problem.of(TenderProblem.NO_NEWER_VERSION));
    }

    @Transactional
    Moved move(Caller caller, UUID id, IfMatch ifMatch, NewItemVersion content, CatalogueItem item) {
        Requirement requirement = found(id);
        LotInConsultation lot = lots.touchDraft(caller, requirement.lotId(), ifMatch);
        if (requirement.item() == null) {
            throw Problem.of(TenderProblem.NO_NEWER_VERSION);
        }
        CatalogueItem former = requirement.snapshot();
        requirement.move(item, content.weight(), content.values());
        Changed changed = changed(caller, lot, requirement, "requirement.moved");
        return new Moved(
                new MovedRequirement(changed.requirement(), Differences.between(former.said(), item.said())),
                changed.etag());
    }

    /** @throws Problem 422 unless all requirements of the lot are named, each once */
    @Transactional
    OfLot order(Caller caller, UUID lotId, IfMatch ifMatch, List<UUID> order) {
        LotInConsultation lot = lots.touchDraft(caller, lotId, ifMatch);
        List<Requirement> all = requirements.ofLot(lotId);
        if (order.size() != all.size() || !all.stream().map(Requirement::id).allMatch(order::contains)) {
            throw Problem.of(TenderProblem.ORDER_INCOMPLETE)
                    .at(ErrorPlace.pointer("/requirements"), "order-incomplete", all.size());
        }
        all.forEach(requirement -> requirement.place(order.indexOf(requirement.id()) + 1));
        requirements.flush();
        audit.record(caller, lot.consultationId(), "requirements.ordered", Map.of("lot", lotId));
        return new OfLot(ofLot(lotId), lot.etag(), lot.status() == ConsultationStatus.DRAFT);
    }

    /** State, by item id, of the picked items that the catalogue has since superseded or withdrawn. */
    @Transactional
    public Map<UUID, ItemState> formerItems(List<RequirementView> picked) {
        return items.noLongerInForce(picked.stream()
                .map(RequirementView::source)
                .filter(Objects::nonNull)
                .map(RequirementView.Source::itemId)
                .distinct()
                .toList());
    }

    @Transactional
    void remove(Caller caller, UUID id, IfMatch ifMatch) {
        Requirement requirement = found(id);
        LotInConsultation lot = lots.touchDraft(caller, requirement.lotId(), ifMatch);
        requirements.delete(requirement);
        audit.record(caller, lot.consultationId(), "requirement.removed", Map.of("requirement", id));
    }

    /** Records a legal officer's waiver for a criterion on the supplier. Voids the visa; the officer becomes no author. */
    @Transactional
    Changed waive(Caller caller, UUID id, IfMatch ifMatch, SupplierCriterionWaiver waiver) {
        Requirement requirement = found(id);
        LotInConsultation lot = lots.voidVisa(caller, requirement.lotId(), ifMatch);
        requirement.waive(waiver.reason());
        requirements.flush();
        audit.record(
                caller,
                lot.consultationId(),
                "requirement.supplier-criterion-waived",
                Map.of("lot", lot.id(), "requirement", id, "reason", waiver.reason()));
        return new Changed(requirement.view(), lot.etag());
    }

    @Transactional
    OfLot read(Caller caller, UUID id) {
        Requirement requirement = found(id);
        LotInConsultation lot = lots.read(caller, requirement.lotId());
        return new OfLot(List.of(requirement.view()), lot.etag(), lot.status() == ConsultationStatus.DRAFT);
    }

    @Transactional
    OfLot list(Caller caller, UUID lotId) {
        LotInConsultation lot = lots.read(caller, lotId);
        return new OfLot(ofLot(lotId), lot.etag(), lot.status() == ConsultationStatus.DRAFT);
    }

    /** The requirements of a lot in their order; does not check the caller's rights. */
    @Transactional
    public List<RequirementView> ofLot(UUID lotId) {
        return requirements.ofLot(lotId).stream().map(Requirement::view).toList();
    }

    @Transactional
    public List<RequirementView> ofConsultation(UUID consultationId) {
        return requirements.ofConsultation(consultationId).stream()
                .map(Requirement::view)
                .toList();
    }

    /** Copies the requirements of the copied lots; returns the ids of the copies by the original ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, UUID> copy(CopiedConsultation copied) {
        Map<UUID, UUID> copies = new HashMap<>();
        for (Requirement requirement : requirements.ofConsultation(copied.original())) {
            UUID lot = copied.lots().get(requirement.lotId());
            if (lot != null) {
                Requirement copy = requirement.copy(lot, copied.copy());
                requirements.persist(copy);
                copies.put(requirement.id(), copy.id());
            }
        }
        return copies;
    }

    private Requirement found(UUID id) {
        return requirements.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private int nextPosition(UUID lotId) {
        return requirements.ofLot(lotId).stream()
                        .mapToInt(Requirement::position)
                        .max()
                        .orElse(0)
                + 1;
    }

    private Changed added(Caller caller, LotInConsultation lot, Requirement requirement) {
        requirements.persist(requirement);
        return changed(caller, lot, requirement, "requirement.added");
    }

    private Changed changed(Caller caller, LotInConsultation lot, Requirement requirement, String act) {
        requirements.flush();
        audit.record(caller, lot.consultationId(), act, Map.of("lot", lot.id(), "requirement", requirement.id()));
        return new Changed(requirement.view(), lot.etag());
    }
}
