package fr.edossier.tender.amendment;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.compliance.LegalData;
import fr.edossier.tender.compliance.PublicationService;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.content.Abandonment;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.document.DocumentService;
import fr.edossier.tender.notification.News;
import fr.edossier.tender.notification.NotificationKind;
import fr.edossier.tender.notification.NotificationService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.version.ConsultationVersion;
import fr.edossier.tender.version.FrozenConsultation;
import fr.edossier.tender.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Amends published consultations until their deadline, or gives them up. */
@ApplicationScoped
public class AmendmentService {
    private final ConsultationService consultations;
    private final AccessService access;
    private final PublicationService publications;
    private final RequirementService requirements;
    private final VersionService versions;
    private final DocumentService documents;
    private final NotificationService notifications;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    private record Amended(UUID consultationId, String reference, int version, Instant deadline, Wording reason) {}

    private record Abandoned(UUID consultationId, String reference, Abandonment.Code code) {}

    AmendmentService(
            ConsultationService consultations,
            AccessService access,
            PublicationService publications,
            RequirementService requirements,
            VersionService versions,
            DocumentService documents,
            NotificationService notifications,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.access = access;
        this.publications = publications;
        this.requirements = requirements;
        this.versions = versions;
        this.documents = documents;
        this.notifications = notifications;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Adds a version. The consultation's row is locked before the clock is read, so that amendments and submissions made at the
     * deadline take effect one after the other.
     */
    @Transactional
    ConsultationView amend(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, NewAmendment amendment) {
        return idempotency.once(
                key, caller, Act.legal("amendment of consultation", id), amendment, ConsultationView.class, () -> {
                    boolean lawyer = caller.has(Role.LEGAL_OFFICER);
                    if (!lawyer) {
                        access.toConsultation(caller, id).require(Standing::isBuyer);
                    }
                    HeldConsultation consultation = consultations.hold(id);
                    Instant now = clock.instant();
                    consultation.check(ifMatch, now);
                    consultation.life().requireAmendable(now);
                    ConsultationContent content =
                            amendment.content().boughtBy(consultation.content().buyer());
                    List<LotInConsultation> before = consultation.lots(now);
                    List<LotInConsultation> after = LotTime.moved(before, amendment.lots());
                    List<LotTime> lots = LotTime.of(before, amendment.lots());
                    Instant deadline = consultation.life().deadline();
                    LocalDate launch = LegalData.day(
                            Objects.requireNonNull(consultation.life().publishedAt()));
                    boolean waiting = documents.isAnyWaiting(id);
                    ConsultationVersion.Kind kind = Amendment.judge(
                            consultation.content(),
                            content,
                            new Amendment.Circumstances(
                                    lawyer,
                                    waiting,
                                    lots,
                                    LegalData.LAW.extension(launch).orElse(null),
                                    now));
                    boolean isPublic =
                            waiting || !consultation.content().forAll().equals(content.forAll());
                    List<RequirementView> all = requirements.ofConsultation(id);
                    publications.requireNothingWorse(consultation, content, after, all, now);
                    FrozenConsultation frozen = FrozenConsultation.of(
                                    content, after, all, documents.next(id, consultation.contentVersion() + 1))
                            .salted();
                    consultation.amend(content, after, frozen.publicHash(), now);
                    ConsultationView view = consultations.written(caller, consultation);
                    documents.publish(id, view.contentVersion());
                    versions.add(caller, id, view.contentVersion(), kind, amendment.reason(), frozen, now);
                    audit.record(
                            caller,
                            id,
                            "consultation.amended",
                            Map.of(
                                    "version",
                                    view.contentVersion(),
                                    "deadline",
                                    view.deadline(),
                                    "lots",
                                    amendment.lots(),
                                    "kind",
                                    kind,
                                    "reason",
                                    amendment.reason(),
                                    "hash",
                                    frozen.publicHash(),
                                    "commitment",
                                    frozen.commitment()));
                    if (kind != ConsultationVersion.Kind.INTERNAL) {
                        tell(view, isPublic, deadline, lots, amendment);
                    }
                    return view;
                });
    }

    /**
     * Publishes the fact, and notifies followers and the suppliers that showed an interest.
     *
     * @param isPublic whether public content changed, other than deadlines of lots
     * @param deadline the consultation's deadline before the amendment
     */
    private void tell(
            ConsultationView view, boolean isPublic, Instant deadline, List<LotTime> lots, NewAmendment amendment) {
        facts.publish(
                "fr.edossier.tender.consultation.amended",
                view.id(),
                new Amended(view.id(), view.reference(), view.contentVersion(), view.deadline(), amendment.reason()));
        if (view.deadline().isAfter(deadline)) {
            tell(view, NotificationKind.DEADLINE_EXTENDED, amendment.reason(), view.deadline());
        } else if (isPublic) {
            tell(view, NotificationKind.CONSULTATION_AMENDED, amendment.reason(), view.deadline());
        }
        lots.stream()
                .filter(LotTime::isMoved)
                .forEach(lot -> tell(
                        view,
                        NotificationKind.LOT_EXTENDED,
                        lot.number(),
                        amendment.reason(),
                        Objects.requireNonNull(lot.asked())));
    }

    private void tell(ConsultationView view, NotificationKind kind, Object... more) {
        notifications.tellInterested(News.of(
                kind,
                view.id(),
                Stream.concat(Stream.of(view.reference(), view.title()), Stream.of(more))
                        .toArray()));
    }

    /** Gives the procedure up (sans suite, R2185-1). Possible until a contract is signed. */
    @Transactional
    ConsultationView abandon(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key, Abandonment abandonment) {
        return idempotency.once(
                key, caller, Act.legal("abandonment of consultation", id), abandonment, ConsultationView.class, () -> {
                    access.toConsultation(caller, id).require(Standing::isBuyer);
                    HeldConsultation consultation = consultations.hold(id);
                    Instant now = clock.instant();
                    consultation.check(ifMatch, now);
                    ConsultationStatus from = consultation.life().statusAt(now);
                    consultations.requireNoContract(id);
                    consultation.abandon(abandonment, caller.subject(), now);
                    ConsultationView view = consultations.written(caller, consultation);
                    audit.record(
                            caller,
                            id,
                            "consultation.abandoned",
                            Map.of(
                                    "code",
                                    abandonment.code(),
                                    "reason",
                                    abandonment.reason(),
                                    "from",
                                    from,
                                    "to",
                                    view.status()));
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
