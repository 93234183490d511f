package fr.edossier.tender.dossier;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Caller.Organisation;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.LotView;
import fr.edossier.tender.requirement.RequirementService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** Dossiers of the caller's own organisation; nobody else finds them. */
@ApplicationScoped
public class DossierService {
    private final DossierRepository dossiers;
    private final BidFormat format;
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    DossierService(
            DossierRepository dossiers,
            BidFormat format,
            ConsultationService consultations,
            RequirementService requirements,
            AuditTrail audit,
            DatabaseClock clock) {
        this.dossiers = dossiers;
        this.format = format;
        this.consultations = consultations;
        this.requirements = requirements;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DossierView begin(Caller caller, NewDossier content) {
        Organisation supplier = organisation(caller);
        ConsultationView consultation = consultations.read(caller, content.consultationId());
        consultation.status().requireRunning();
        if (consultation.status() != ConsultationStatus.PUBLISHED) {
            throw Problem.of(TenderProblem.DEADLINE_PASSED, consultation.deadline());
        }
        if (dossiers.exists(consultation.id(), supplier.id())) {
            throw Problem.of(TenderProblem.DOSSIER_EXISTS);
        }
        Dossier dossier = new Dossier(consultation.id(), supplier, caller.subject(), clock.instant());
        begin(dossier);
        audit.record(caller, dossier.id(), "dossier.begun", Map.of("consultation", consultation.id()));
        return DossierView.of(dossier, List.of());
    }

    /** @throws Problem 409 also when a colleague began one at the same time */
    private void begin(Dossier dossier) {
        try {
            dossiers.persistAndFlush(dossier);
        } catch (ConstraintViolationException taken) {
            throw Problem.of(TenderProblem.DOSSIER_EXISTS);
        }
    }

    @Transactional
    DossierView read(Caller caller, UUID id) {
        return view(own(caller, id, LockModeType.NONE));
    }

    @Transactional
    Page<DossierSummary> list(Caller caller, PageRequest request) {
        return Page.of(
                dossiers.page(organisation(caller).id(), request),
                request,
                row -> List.of(row.createdAt().toString(), row.id().toString()),
                row -> row);
    }

    @Transactional
    DossierView putBid(Caller caller, UUID id, UUID lotId, IfMatch ifMatch, DraftBid bid) {
        Dossier dossier = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        ifMatch.check(dossier.version());
        LotView lot = consultations.read(caller, dossier.consultationId()).lots().stream()
                .filter(one -> one.id().equals(lotId))
                .findFirst()
                .orElseThrow(() -> Problem.of(TenderProblem.LOT_NOT_OF_CONSULTATION));
        if (lot.ending() != null) {
            throw Problem.of(TenderProblem.LOT_ENDED);
        }
        if (lot.deadline() != null && clock.instant().isAfter(lot.deadline())) {
            throw Problem.of(TenderProblem.LOT_CLOSED, lot.deadline().toString());
        }
        Completeness.requireAnswersFit(bid, requirements.ofLot(lotId));
        dossier.putBid(new LotBid(lotId, bid.price(), bid.answers()), clock.instant());
        dossiers.flush();
        audit.record(caller, id, "dossier.bid-written", Map.of("lot", lotId));
        return view(dossier);
    }

    @Transactional
    void removeBid(Caller caller, UUID id, UUID lotId, IfMatch ifMatch) {
        Dossier dossier = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        ifMatch.check(dossier.version());
        if (!dossier.removeBid(lotId, clock.instant())) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        audit.record(caller, id, "dossier.bid-removed", Map.of("lot", lotId));
    }

    /**
     * The dossier as it stands, locked to the end of the transaction.
     *
     * @throws Problem 404, 412, or 422 naming what is missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public SubmittedDossier submit(Caller caller, UUID id, IfMatch ifMatch) {
        Dossier dossier = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        ifMatch.check(dossier.version());
        List<ManifestFile> files =
                dossiers.files(id).stream().map(DossierFile::listed).toList();
        Completeness.requireComplete(dossier.bids(), files, requirements.ofConsultation(dossier.consultationId()));
        Manifest manifest =
                new Manifest(dossier.bids().stream().map(LotBid::lotId).toList(), files);
        return new SubmittedDossier(
                dossier.id(),
                dossier.consultationId(),
                dossier.supplierId(),
                dossier.supplierAlias(),
                new DossierContent(
                        manifest, dossier.bids().stream().collect(Collectors.toMap(LotBid::lotId, format::write))));
    }

    /** Reads a bid out of the content of a dossier. */
    public LotBid bid(byte[] content) {
        return format.read(content);
    }

    Dossier own(Caller caller, UUID id, LockModeType lock) {
        return dossiers.ofSupplier(organisation(caller).id(), id, lock)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private DossierView view(Dossier dossier) {
        return DossierView.of(dossier, dossiers.files(dossier.id()));
    }

    /** @throws Problem 403 for a supplier of no organisation, or of several */
    static Organisation organisation(Caller caller) {
        Organisation organisation = caller.organisation();
        if (organisation == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return organisation;
    }
}
