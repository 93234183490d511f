package fr.edossier.tender.compliance;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.consultation.Abandonment;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.document.DocumentService;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import fr.edossier.tender.officer.OfficerKeyService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.version.ConsultationVersion;
import fr.edossier.tender.version.FrozenConsultation;
import fr.edossier.tender.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What becomes of a published consultation before it is opened: it is amended, or given up. */
@ApplicationScoped
public class AmendmentService {
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final VersionService versions;
    private final DocumentService documents;
    private final OfficerKeyService keys;
    private final NotificationService notifications;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Amended(UUID consultationId, String reference, int version, Instant deadline, Text reason) {}

    private record Abandoned(UUID consultationId, String reference, Abandonment.Code code) {}

    AmendmentService(
            ConsultationService consultations,
            RequirementService requirements,
            VersionService versions,
            DocumentService documents,
            OfficerKeyService keys,
            NotificationService notifications,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.requirements = requirements;
        this.versions = versions;
        this.documents = documents;
        this.keys = keys;
        this.notifications = notifications;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Adds a version. The row is held alone before the clock is read: of an amendment and a submission, or two amendments, that
     * meet the deadline, each sees the other decided.
     */
    @Transactional
    ConsultationView amend(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewAmendment amendment) {
        return idempotency.once(
                key, caller, "amendment of consultation " + id, amendment, ConsultationView.class, () -> {
                    boolean lawyer = caller.has(Role.LEGAL_OFFICER);
                    if (!lawyer) {
                        consultations.requireWriter(caller, id);
                    }
                    HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
                    Instant now = clock.instant();
                    consultation.check(ifMatch, now);
                    consultation.requireAmendable(now);
                    boolean later = Amendment.extendsDeadline(
                            consultation.content(),
                            amendment.content(),
                            new Amendment.Circumstances(
                                    lawyer,
                                    documents.isAnyWaiting(id),
                                    consultation.lots(now).stream()
                                            .anyMatch(lot -> lot.content().deadline() != null)));
                    LocalDate launch = PublicationService.day(Objects.requireNonNull(consultation.publishedAt()));
                    List<RequirementView> all = requirements.ofConsultation(id);
                    List<CheckedLot> lots = CheckedLot.of(consultation.lots(now), all, Map.of());
                    PublicationCheck.Circumstances at = new PublicationCheck.Circumstances(
                            true,
                            keys.withKey(amendment.content().openingOfficers()),
                            PublicationService.LAW,
                            launch,
                            now);
                    PublicationService.requirePublishable(
                            Amendment.introduced(
                                    PublicationCheck.check(consultation.content(), lots, at),
                                    PublicationCheck.check(amendment.content(), lots, at)),
                            launch);
                    FrozenConsultation frozen = FrozenConsultation.of(
                            amendment.content(),
                            consultation.lots(now),
                            all,
                            documents.next(id, consultation.contentVersion() + 1));
                    ConsultationView view = consultation.amend(caller, amendment.content(), frozen.publicHash(), now);
                    documents.publish(id, view.contentVersion());
                    versions.add(
                            caller,
                            id,
                            view.contentVersion(),
                            later ? ConsultationVersion.Kind.EXTENSION : ConsultationVersion.Kind.AMENDMENT,
                            amendment.reason(),
                            frozen,
                            now);
                    audit.record(
                            caller,
                            id,
                            "consultation.amended",
                            Map.of(
                                    "version",
                                    view.contentVersion(),
                                    "deadline",
                                    view.deadline(),
                                    "hash",
                                    frozen.publicHash()));
                    facts.publish(
                            "fr.edossier.tender.consultation.amended",
                            id,
                            new Amended(
                                    id, view.reference(), view.contentVersion(), view.deadline(), amendment.reason()));
                    notifications.tellInterested(News.of(
                            later ? NotificationKind.DEADLINE_EXTENDED : NotificationKind.CONSULTATION_AMENDED,
                            id,
                            view.reference(),
                            view.title(),
                            amendment.reason(),
                            view.deadline()));
                    return view;
                });
    }

    /** Gives the procedure up (sans suite, R2185-1), at any time before a contract is signed. */
    @Transactional
    ConsultationView abandon(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, Abandonment abandonment) {
        return idempotency.once(
                key, caller, "abandonment of consultation " + id, abandonment, ConsultationView.class, () -> {
                    consultations.requireWriter(caller, id);
                    HeldConsultation consultation = consultations.hold(id, LockModeType.PESSIMISTIC_WRITE);
                    Instant now = clock.instant();
                    consultation.check(ifMatch, now);
                    ConsultationView view = consultation.abandon(caller, abandonment, now);
                    audit.record(caller, id, "consultation.abandoned", Map.of("code", abandonment.code()));
                    facts.publish(
                            "fr.edossier.tender.consultation.abandoned",
                            id,
                            new Abandoned(id, view.reference(), abandonment.code()));
                    notifications.tellInterested(News.of(
                            NotificationKind.CONSULTATION_ABANDONED,
                            id,
                            view.reference(),
                            view.title(),
                            abandonment.reason()));
                    return view;
                });
    }
}
