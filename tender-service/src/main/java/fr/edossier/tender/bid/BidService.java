package fr.edossier.tender.bid;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.AccessService;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationView;
import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.dossier.ManifestFile;
import fr.edossier.tender.file.Download;
import fr.edossier.tender.file.FileView;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.requirement.SubCriterion;
import fr.edossier.tender.sealing.SealingService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opened applications and bids: received at the opening, read by insiders and evaluators, moved by what is decided on them. */
@ApplicationScoped
public class BidService {
    private final BidRepository bids;
    private final AccessService access;
    private final ConsultationService consultations;
    private final RequirementService requirements;
    private final SealingService sealing;
    private final AuditTrail audit;
    private final DatabaseClock clock;

    BidService(
            BidRepository bids,
            AccessService access,
            ConsultationService consultations,
            RequirementService requirements,
            SealingService sealing,
            AuditTrail audit,
            DatabaseClock clock) {
        this.bids = bids;
        this.access = access;
        this.consultations = consultations;
        this.requirements = requirements;
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 404 for those who read no bid of it; 403 before the opening, recorded */
    Page<BidSummary> list(Caller caller, UUID consultationId, PageRequest request) {
        ConsultationView consultation = consultations.read(caller, consultationId);
        Standing standing = access.toConsultation(caller, consultationId).require(Standing::seesBids);
        requireOpened(caller, consultation);
        return QuarkusTransaction.requiringNew()
                .call(() -> Page.of(
                        bids.page(consultationId, standing.isInsider() ? null : standing.lots(), request),
                        request,
                        row -> List.of(row.id().toString()),
                        row -> row));
    }

    @Transactional
    BidView read(Caller caller, UUID id) {
        Bid bid = found(id);
        return view(bid, seen(caller, bid), requirements.ofLot(bid.lotId()));
    }

    @Transactional
    Download download(Caller caller, UUID id, UUID fileId) {
        Bid bid = found(id);
        seen(caller, bid);
        ManifestFile file = files(bid)
                .filter(candidate -> candidate.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        return Download.of(
                new FileView(file.name(), file.size(), file.sha256()),
                (first, length) -> sealing.open(file, first, length));
    }

    /** A bid for a decision on it, whoever asks; its consultation and the bid itself are locked, in this order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BidToDecide toDecide(UUID id, IfMatch ifMatch) {
        Bid bid = found(id);
        consultations.hold(bid.consultationId());
        bids.lock(bid);
        ifMatch.check(bid.version());
        return new BidToDecide(bid.id(), bid.consultationId(), bid.lotId(), bid.status());
    }

    /**
     * Moves a bid to another status.
     *
     * @return its version afterwards
     * @throws Problem 409 unless its status allows it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long move(UUID id, BidStatus to) {
        Bid bid = found(id);
        bid.move(to, clock.instant());
        bids.flush();
        return bid.version();
    }

    /**
     * Records the decision on a lot: every bid that is not set aside counts as regular, and is awarded, rejected, or eliminated.
     *
     * @param eliminated bids below a minimum mark
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void decide(UUID lotId, UUID winner, Set<UUID> eliminated) {
        Instant now = clock.instant();
        for (Bid bid : bids.ofLot(lotId)) {
            if (bid.status().isSetAside()) {
                continue;
            }
            if (bid.status() == BidStatus.TO_CHECK) {
                bid.move(BidStatus.REGULAR, now);
            }
            if (eliminated.contains(bid.id())) {
                bid.move(BidStatus.ELIMINATED_BELOW_THRESHOLD, now);
            } else {
                bid.move(BidStatus.RANKED, now);
                bid.move(bid.id().equals(winner) ? BidStatus.AWARDED : BidStatus.REJECTED, now);
            }
        }
        bids.flush();
    }

    /** The status of each bid of an opened lot. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BidStatus> statuses(UUID lotId) {
        return bids.ofLot(lotId).stream().map(Bid::status).toList();
    }

    /** The bids of an opened lot with their marks, set aside or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<MarkedBid> ofLot(UUID lotId, List<RequirementView> criteria) {
        Map<UUID, List<SubCriterion>> parts =
                criteria.stream().collect(Collectors.toMap(RequirementView::id, RequirementView::parts));
        Map<UUID, Map<UUID, BigDecimal>> marks = bids.marksOfLot(lotId).stream()
                .collect(Collectors.groupingBy(
                        Mark::bidId,
                        Collectors.toMap(
                                Mark::requirementId,
                                mark -> mark.exact(parts.getOrDefault(mark.requirementId(), List.of())))));
        return bids.ofLot(lotId).stream()
                .map(bid -> new MarkedBid(
                        bid.id(),
                        bid.supplierId(),
                        bid.supplierAlias(),
                        bid.price(),
                        bid.answers(),
                        bid.status(),
                        marks.getOrDefault(bid.id(), Map.of())))
                .toList();
    }

    /** The answers of a bid, unmasked, for the contract made of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DraftBid.Answer> answers(UUID id) {
        return found(id).answers();
    }

    private Bid found(UUID id) {
        return bids.findByIdOptional(id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private Standing seen(Caller caller, Bid bid) {
        return access.toLot(caller, bid.lotId()).require(standing -> standing.seesBidsOf(bid.lotId()));
    }

    /** Asked outside transactions: the record of a refusal takes one of its own, and a connection. */
    private void requireOpened(Caller caller, ConsultationView consultation) {
        if (consultation.openedAt() == null) {
            audit.recordRefusal(caller, consultation.id(), "bids.refused", Map.of("status", consultation.status()));
            throw Problem.of(TenderProblem.SEALED_UNTIL_OPENING);
        }
    }

    private Stream<ManifestFile> files(Bid bid) {
        return Stream.concat(bids.application(bid.applicationId()).files().stream(), bid.files().stream());
    }

    BidView view(Bid bid, Standing standing, List<RequirementView> ofLot) {
        Map<UUID, Confidentiality> required =
                ofLot.stream().collect(Collectors.toMap(RequirementView::id, RequirementView::confidentiality));
        return BidView.of(
                bid, files(bid).toList(), bids.marks(bid.id()), required, standing.isEvaluatorOf(bid.lotId()));
    }
}
