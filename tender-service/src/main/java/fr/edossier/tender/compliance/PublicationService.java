package fr.edossier.tender.compliance;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Publishes a consultation that its rules allow. */
@ApplicationScoped
public class PublicationService {
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    PublicationService(
            ConsultationService consultations,
            RequirementService requirements,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.requirements = requirements;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    ConsultationView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, "publication of consultation " + id, null, ConsultationView.class, () -> {
            HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
            if (!caller.isOfDepartment(consultation.department())) {
                throw Problem.of(PlatformProblem.NOT_FOUND);
            }
            Instant now = clock.instant();
            consultation.check(ifMatch, now);
            List<RequirementView> all = requirements.ofConsultation(id);
            requirePublishable(consultation, all, now);
            ConsultationView view = consultation.publish(caller, now);
            audit.record(caller, id, "consultation.published", Map.of("deadline", view.deadline()));
            facts.publish("fr.edossier.tender.consultation.published", id, Published.of(view, all));
            return view;
        });
    }

    private static void requirePublishable(HeldConsultation consultation, List<RequirementView> all, Instant now) {
        List<PublicationRules.LotWeights> lots =
                consultation.lots(now).stream().map(lot -> weights(lot, all)).toList();
        List<PublicationRules.Finding> findings = PublicationRules.check(consultation.deadline(), now, lots);
        if (!findings.isEmpty()) {
            Problem problem = Problem.of(TenderProblem.NOT_PUBLISHABLE);
            findings.forEach(finding -> problem.at(
                    ErrorPlace.pointer(finding.pointer()),
                    finding.code(),
                    finding.arguments().toArray()));
            throw problem;
        }
    }

    private static PublicationRules.LotWeights weights(LotInConsultation lot, List<RequirementView> all) {
        return new PublicationRules.LotWeights(
                lot.number(),
                lot.priceWeight(),
                all.stream()
                        .filter(requirement -> requirement.lotId().equals(lot.id()))
                        .map(RequirementView::weight)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
