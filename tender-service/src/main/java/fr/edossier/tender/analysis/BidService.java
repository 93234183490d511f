package fr.edossier.tender.analysis;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.storage.FileStorage;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.dossier.LotBid;
import fr.edossier.tender.dossier.SealedFile;
import fr.edossier.tender.envelope.OpenedEnvelope;
import fr.edossier.tender.file.Download;
import fr.edossier.tender.requirement.Confidentiality;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.SubCriterion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bids after the opening: reading them, and marking them. */
@ApplicationScoped
public class BidService {
    private final BidRepository bids;
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final LotDecision decisions;
    private final FileStorage storage;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    BidService(
            BidRepository bids,
            ConsultationService consultations,
            RequirementService requirements,
            LotDecision decisions,
            FileStorage storage,
            AuditTrail audit,
            DatabaseClock clock) {
        this.bids = bids;
        this.consultations = consultations;
        this.requirements = requirements;
        this.decisions = decisions;
        this.storage = storage;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes bids of what the officers opened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(UUID consultationId, List<OpenedEnvelope> opened) {
        Instant now = clock.instant();
        for (OpenedEnvelope envelope : opened) {
            for (LotBid offer : envelope.content().bids()) {
                bids.persist(new Bid(consultationId, envelope, offer, now));
            }
        }
        bids.flush();
    }

    /** @throws Problem 403 before the opening, recorded: what is sealed is nobody's to read */
    Page<BidSummary> list(Caller caller, UUID consultationId, PageRequest request) {
        ConsultationView consultation = consultations.read(caller, consultationId);
        QuarkusTransaction.requiringNew()
                .run(() -> requireReader(
                        caller,
                        consultationId,
                        consultations.hold(consultationId, LockModeType.NONE).lots(clock.instant()).stream()
                                .anyMatch(lot -> isEvaluator(caller, lot))));
        requireOpened(caller, consultation);
        return QuarkusTransaction.requiringNew()
                .call(() -> Page.of(
                        bids.page(consultationId, request),
                        request,
                        row -> List.of(row.id().toString()),
                        row -> row));
    }

    @Transactional
    BidView read(Caller caller, UUID id) {
        return view(caller, readable(caller, id));
    }

    @Transactional
    Download download(Caller caller, UUID id, UUID fileId) {
        SealedFile file = readable(caller, id).files().stream()
                .filter(candidate -> candidate.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Download.of(file.view(), () -> storage.open(file.storageId()));
    }

    @Transactional
    BidView mark(Caller caller, UUID id, UUID requirementId, IfMatch ifMatch, NewMark content) {
        Bid bid = readable(caller, id);
        consultations.hold(bid.consultationId(), LockModeType.PESSIMISTIC_READ).requireNotAbandoned();
        LotInConsultation lot = consultations.lot(caller, bid.lotId());
        if (!isEvaluator(caller, lot)) {
            throw Problem.of(TenderProblem.NOT_A_NAMED_EVALUATOR);
        }
        lot.requireRunning();
        bids.lock(bid);
        ifMatch.check(bid.version());
        if (decisions.isDecided(bid.lotId())) {
            throw Problem.of(TenderProblem.LOT_AWARDED);
        }
        List<SubCriterion> parts = criterion(bid.lotId(), requirementId).parts();
        requireMarked(parts, content);
        Mark mark = bids.mark(id, requirementId).orElseGet(() -> new Mark(id, requirementId));
        mark.set(content, parts, caller.name(), clock.instant());
        bids.persist(mark);
        bid.marked(clock.instant());
        bids.flush();
        audit.record(
                caller,
                bid.consultationId(),
                "bid.marked",
                Map.of("bid", id, "requirement", requirementId, "mark", mark.mark()));
        return view(caller, bid);
    }

    /** Of an opened consultation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAnyReceived(UUID lotId) {
        return !bids.ofLot(lotId).isEmpty();
    }

    /** Unmasked, for the contract that is made of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DraftBid.Answer> answers(UUID id) {
        return bids.findByIdOptional(id)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND))
                .answers();
    }

    private RequirementView criterion(UUID lotId, UUID requirementId) {
        RequirementView requirement = requirements.ofLot(lotId).stream()
                .filter(candidate -> candidate.id().equals(requirementId))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        if (!requirement.isCriterion()) {
            throw Problem.of(TenderProblem.NOT_A_CRITERION);
        }
        return requirement;
    }

    /** As a whole, or in all of its parts. */
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

    private Bid readable(Caller caller, UUID id) {
        Bid bid = bids.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        LotInConsultation lot = consultations.lot(caller, bid.lotId());
        requireReader(caller, lot.consultationId(), isEvaluator(caller, lot));
        return bid;
    }

    private void requireReader(Caller caller, UUID consultationId, boolean evaluator) {
        if (!evaluator) {
            consultations.requireBuyer(caller, consultationId);
        }
    }

    /** Asked outside transactions: the record of a refusal takes one of its own, and a connection. */
    private void requireOpened(Caller caller, ConsultationView consultation) {
        if (consultation.openedAt() == null) {
            audit.recordRefusal(caller, consultation.id(), "bids.refused", Map.of("status", consultation.status()));
            throw Problem.of(TenderProblem.SEALED_UNTIL_OPENING);
        }
    }

    private BidView view(Caller caller, Bid bid) {
        Map<UUID, Confidentiality> required = requirements.ofLot(bid.lotId()).stream()
                .collect(Collectors.toMap(RequirementView::id, RequirementView::confidentiality));
        boolean evaluator = isEvaluator(caller, consultations.lot(caller, bid.lotId()));
        return BidView.of(bid, bids.marks(bid.id()), required, evaluator);
    }

    static boolean isEvaluator(Caller caller, LotInConsultation lot) {
        return caller.has(Role.EVALUATOR) && lot.evaluators().contains(caller.name());
    }
}
