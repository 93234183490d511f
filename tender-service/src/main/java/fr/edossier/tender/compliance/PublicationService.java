package fr.edossier.tender.compliance;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.canonical.CanonicalHash;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Checks, stamps and publishes consultations that the rules allow. */
@ApplicationScoped
public class PublicationService {
    private static final LegalData LAW = LegalData.load();

    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final VersionRepository versions;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    PublicationService(
            ConsultationService consultations,
            RequirementService requirements,
            VersionRepository versions,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.requirements = requirements;
        this.versions = versions;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a publication now would be refused for; the very function that publishing asks. */
    @Transactional
    PublicationReport check(Caller caller, UUID id) {
        consultations.requireBuyer(caller, id);
        HeldConsultation consultation = consultations.hold(id, LockModeType.NONE);
        Instant now = clock.instant();
        LocalDate today = now.atZone(DatabaseClock.PARIS).toLocalDate();
        List<FindingView> found = findings(consultation, requirements.ofConsultation(id), now).stream()
                .map(finding -> FindingView.of(finding, today))
                .toList();
        boolean publishable = found.stream().noneMatch(finding -> finding.severity() == GateRule.Severity.BLOCKING);
        return new PublicationReport(publishable, today, found);
    }

    /** A legal officer other than the author stamps the content as it is now; another content needs another visa. */
    @Transactional
    ConsultationView stamp(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, "visa of consultation " + id, null, ConsultationView.class, () -> {
            HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            consultation.check(ifMatch, now);
            String hash = hash(consultation, requirements.ofConsultation(id), now);
            ConsultationView view = consultation.stamp(caller, hash, now);
            audit.record(caller, id, "consultation.stamped", Map.of("hash", hash));
            return view;
        });
    }

    @Transactional
    ConsultationView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(key, caller, "publication of consultation " + id, null, ConsultationView.class, () -> {
            consultations.requireWriter(caller, id);
            HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
            Instant now = clock.instant();
            consultation.check(ifMatch, now);
            consultation.requireDraft();
            List<RequirementView> all = requirements.ofConsultation(id);
            requirePublishable(findings(consultation, all, now), now);
            String hash = hash(consultation, all, now);
            ConsultationView view = consultation.publish(caller, hash, now);
            versions.add(
                    id,
                    new ConsultationVersion(
                            view.contentVersion(),
                            now,
                            ConsultationVersion.Kind.PUBLICATION,
                            null,
                            hash,
                            frozen(consultation, all, now)),
                    caller.subject());
            audit.record(caller, id, "consultation.published", Map.of("deadline", view.deadline(), "hash", hash));
            facts.publish("fr.edossier.tender.consultation.published", id, Published.of(view, all));
            return view;
        });
    }

    private static void requirePublishable(List<Finding> findings, Instant now) {
        LocalDate today = now.atZone(DatabaseClock.PARIS).toLocalDate();
        Problem problem = Problem.of(TenderProblem.NOT_PUBLISHABLE);
        findings.stream()
                .filter(finding -> finding.rule().severity(today) == GateRule.Severity.BLOCKING)
                .forEach(finding -> problem.at(
                        ErrorPlace.pointer(finding.pointer()),
                        finding.rule().kebab(),
                        finding.arguments().toArray()));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    private static List<Finding> findings(HeldConsultation consultation, List<RequirementView> all, Instant now) {
        List<CheckedLot> lots = consultation.lots(now).stream()
                .map(lot -> new CheckedLot(lot.content(), lot.socialException(), of(lot, all)))
                .toList();
        return PublicationCheck.check(
                consultation.content(), lots, consultation.hasVisaOf(hash(consultation, all, now)), LAW, now);
    }

    private static List<RequirementView> of(LotInConsultation lot, List<RequirementView> all) {
        return all.stream()
                .filter(requirement -> requirement.lotId().equals(lot.id()))
                .toList();
    }

    private static FrozenConsultation frozen(HeldConsultation consultation, List<RequirementView> all, Instant now) {
        return new FrozenConsultation(
                consultation.content(),
                consultation.lots(now).stream()
                        .map(lot -> new FrozenConsultation.FrozenLot(lot.id(), lot.content(), of(lot, all)))
                        .toList());
    }

    private static String hash(HeldConsultation consultation, List<RequirementView> all, Instant now) {
        FrozenConsultation frozen = frozen(consultation, all, now);
        return CanonicalHash.of(Map.of("consultation", frozen.consultation(), "lots", frozen.lots()));
    }
}
