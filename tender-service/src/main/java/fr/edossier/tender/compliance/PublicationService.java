package fr.edossier.tender.compliance;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.fact.FactOutbox;
import fr.edossier.platform.idempotency.Act;
import fr.edossier.platform.idempotency.Idempotency;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.law.Severity;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.consultation.ConsultationDeletion;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.HeldConsultation;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.document.DocumentService;
import fr.edossier.tender.file.FileLimits;
import fr.edossier.tender.officer.OfficerKeyService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.version.ConsultationVersion;
import fr.edossier.tender.version.FrozenConsultation;
import fr.edossier.tender.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Checks consultations, gives them the visa and publishes them. */
@ApplicationScoped
public class PublicationService {
    private final ConsultationService consultations;
    private final AccessService access;
    private final RequirementService requirements;
    private final VersionService versions;
    private final DocumentService documents;
    private final OfficerKeyService keys;
    private final FileLimits limits;
    private final Idempotency idempotency;
    private final AuditTrail audit;
    private final FactOutbox facts;
    private final DatabaseClock clock;

    PublicationService(
            ConsultationService consultations,
            AccessService access,
            RequirementService requirements,
            VersionService versions,
            DocumentService documents,
            OfficerKeyService keys,
            FileLimits limits,
            Idempotency idempotency,
            AuditTrail audit,
            FactOutbox facts,
            DatabaseClock clock) {
        this.consultations = consultations;
        this.access = access;
        this.requirements = requirements;
        this.versions = versions;
        this.documents = documents;
        this.keys = keys;
        this.limits = limits;
        this.idempotency = idempotency;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Runs the publication check: for a draft as of now, for a published consultation as of its publication. Publishing runs the
     * same check.
     */
    @Transactional
    PublicationReport check(Caller caller, UUID id) {
        access.toConsultation(caller, id).require(Standing::isInsider);
        HeldConsultation consultation = consultations.look(id);
        Instant now = Objects.requireNonNullElseGet(consultation.life().publishedAt(), clock::instant);
        LocalDate today = LegalData.day(now);
        List<RequirementView> all = requirements.ofConsultation(id);
        List<FindingView> found = findings(consultation, all, frozen(consultation, all, now), now).stream()
                .map(finding -> FindingView.of(finding, today))
                .toList();
        boolean publishable = found.stream().noneMatch(finding -> finding.severity() == Severity.BLOCKING);
        return new PublicationReport(publishable, today, found);
    }

    /** Gives the visa to the present content; a change voids it. The legal officer must not have written any part of the draft. */
    @Transactional
    ConsultationView grantVisa(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(
                key, caller, Act.legal("visa of consultation", id), null, ConsultationView.class, () -> {
                    HeldConsultation consultation = consultations.hold(id);
                    Instant now = clock.instant();
                    consultation.check(ifMatch, now);
                    String named = consultation.content().legalOfficer();
                    if (named != null && !named.equals(caller.name())) {
                        throw Problem.of(TenderProblem.NOT_THE_LEGAL_OFFICER);
                    }
                    String hash = frozen(consultation, requirements.ofConsultation(id), now)
                            .hash();
                    consultation.grantVisa(caller.subject(), hash, now);
                    ConsultationView view = consultations.written(caller, consultation);
                    audit.record(caller, id, "consultation.visa-granted", Map.of("hash", hash));
                    return view;
                });
    }

    /** Deletes the record of a draft's visa with the draft. */
    void forget(@Observes ConsultationDeletion deletion) {
        idempotency.deleteRecordsOf(deletion.id());
    }

    @Transactional
    ConsultationView publish(Caller caller, UUID id, IfMatch ifMatch, IdempotencyKey key) {
        return idempotency.once(
                key, caller, Act.legal("publication of consultation", id), null, ConsultationView.class, () -> {
                    access.toConsultation(caller, id).require(Standing::isBuyer);
                    HeldConsultation consultation = consultations.hold(id);
                    Instant now = clock.instant();
                    consultation.check(ifMatch, now);
                    consultation.life().requireDraft();
                    List<RequirementView> all = requirements.ofConsultation(id);
                    FrozenConsultation frozen = frozen(consultation, all, now);
                    requirePublishable(findings(consultation, all, frozen, now), LegalData.day(now));
                    FrozenConsultation salted = frozen.salted();
                    String hash = salted.publicHash();
                    consultation.publish(caller.subject(), hash, now);
                    ConsultationView view = consultations.written(caller, consultation);
                    documents.publish(id, view.contentVersion());
                    versions.add(
                            caller, id, view.contentVersion(), ConsultationVersion.Kind.PUBLICATION, null, salted, now);
                    audit.record(
                            caller,
                            id,
                            "consultation.published",
                            Map.of("deadline", view.deadline(), "hash", hash, "commitment", salted.commitment()));
                    facts.publish("fr.edossier.tender.consultation.published", id, Published.of(view, all));
                    return view;
                });
    }

    /**
     * Checks an amendment against the law of the day its consultation was launched.
     *
     * @param content the content after the amendment; {@code lots} likewise
     * @throws Problem 422 for blocking findings that the amendment causes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNothingWorse(
            HeldConsultation consultation,
            ConsultationContent content,
            List<LotInConsultation> lots,
            List<RequirementView> all,
            Instant now) {
        LocalDate launch =
                LegalData.day(Objects.requireNonNull(consultation.life().publishedAt()));
        PublicationCheck.Circumstances at = new PublicationCheck.Circumstances(
                true, keys.withKey(content.openingOfficers()), limits, LegalData.LAW, launch, now);
        List<Finding> before = PublicationCheck.check(
                consultation.content(), CheckedLot.of(consultation.lots(now), all, Map.of()), at);
        List<Finding> after = PublicationCheck.check(content, CheckedLot.of(lots, all, Map.of()), at);
        requirePublishable(AmendedCheck.introduced(before, after), launch);
    }

    /** @param launch day in Paris */
    static void requirePublishable(List<Finding> findings, LocalDate launch) {
        Problem problem = Problem.of(TenderProblem.NOT_PUBLISHABLE);
        findings.stream()
                .filter(finding -> finding.rule().severity(launch) == Severity.BLOCKING)
                .forEach(finding -> problem.at(
                        ErrorPlace.pointer(finding.pointer()),
                        finding.rule().kebab(),
                        finding.arguments().toArray()));
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }

    /** The consultation as a publication now would freeze it. */
    private FrozenConsultation frozen(HeldConsultation consultation, List<RequirementView> all, Instant now) {
        return FrozenConsultation.of(
                consultation.content(),
                consultation.lots(now),
                all,
                documents.next(consultation.id(), consultation.contentVersion()));
    }

    private List<Finding> findings(
            HeldConsultation consultation, List<RequirementView> all, FrozenConsultation frozen, Instant now) {
        return PublicationCheck.check(
                frozen.consultation(),
                CheckedLot.of(
                        consultation.lots(now),
                        all,
                        consultation.life().publishedAt() == null ? requirements.formerItems(all) : Map.of()),
                new PublicationCheck.Circumstances(
                        consultation.life().publishedAt() != null || consultation.hasVisaOf(frozen.hash()),
                        keys.withKey(consultation.content().openingOfficers()),
                        limits,
                        LegalData.LAW,
                        LegalData.day(now),
                        now));
    }
}
