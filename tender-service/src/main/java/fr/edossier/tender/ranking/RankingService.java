package fr.edossier.tender.ranking;

import fr.edossier.platform.audit.AuditTrail;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.Standing;
import fr.edossier.tender.bid.BidService;
import fr.edossier.tender.bid.MarkedBid;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.consultation.LotService;
import fr.edossier.tender.requirement.RequirementService;
import fr.edossier.tender.requirement.RequirementView;
import fr.edossier.tender.scoring.Scores;
import fr.edossier.tender.weighting.LotWeights;
import fr.edossier.tender.weighting.WeightingService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ranks the bids of a lot from their prices and marks, whenever it is asked to. */
@ApplicationScoped
public class RankingService {
    private final BidService bids;
    private final LotService lots;
    private final RequirementService requirements;
    private final WeightingService weightings;
    private final AuditTrail audit;

    /**
     * A ranking and what an award needs beside it.
     *
     * @param ranked bids in the ranking's order
     * @param others bids that are not ranked: eliminated, or set aside
     */
    public record Complete(Ranking ranking, List<RankedBid> ranked, List<MarkedBid> others) {}

    RankingService(
            BidService bids,
            LotService lots,
            RequirementService requirements,
            WeightingService weightings,
            AuditTrail audit) {
        this.bids = bids;
        this.lots = lots;
        this.requirements = requirements;
        this.weightings = weightings;
        this.audit = audit;
    }

    /** @throws Problem as {@link #readable}, and 409 while marks are missing */
    Ranking read(Caller caller, UUID lotId) {
        LotInConsultation lot = readable(caller, lotId);
        return QuarkusTransaction.requiringNew().call(() -> rank(lot)).ranking();
    }

    /**
     * The lot whose bids are open to the caller. Called outside transactions: the record of a refusal takes one of its own.
     *
     * @throws Problem 404 for those who do not see its bids, 403 (recorded) before the opening
     */
    public LotInConsultation readable(Caller caller, UUID lotId) {
        LotInConsultation lot = lots.read(caller, lotId);
        Standing.of(caller, lot.people()).require(standing -> standing.seesBidsOf(lotId));
        if (!lot.isOpened()) {
            audit.recordRefusal(caller, lot.consultationId(), "ranking.refused", Map.of("status", lot.status()));
            throw Problem.of(TenderProblem.SEALED_UNTIL_OPENING);
        }
        return lot;
    }

    /**
     * Ranks the bids of an opened lot; those set aside do not count.
     *
     * @throws Problem 409 while marks are missing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Complete rank(LotInConsultation lot) {
        List<RequirementView> criteria = requirements.ofLot(lot.id()).stream()
                .filter(RequirementView::isCriterion)
                .toList();
        Map<UUID, MarkedBid> byId =
                bids.ofLot(lot.id(), criteria).stream().collect(Collectors.toMap(MarkedBid::id, Function.identity()));
        LotWeights weights = weightings.of(lot, criteria);
        List<Scores.Candidate> candidates = byId.values().stream()
                .filter(bid -> !bid.status().isSetAside())
                .map(bid -> new Scores.Candidate(bid.id(), bid.price().amount(), bid.marks()))
                .toList();
        requireAllMarks(candidates, criteria);
        List<Scores.Criterion> weighed = criteria.stream()
                .map(criterion -> criterion(criterion, weights))
                .toList();
        List<Ranking.Elimination> eliminated = candidates.stream()
                .flatMap(candidate -> weighed.stream()
                        .filter(criterion -> criterion.eliminates(mark(candidate, criterion)))
                        .map(criterion -> new Ranking.Elimination(
                                candidate.bid(),
                                Objects.requireNonNull(byId.get(candidate.bid()))
                                        .supplierAlias(),
                                criterion.id(),
                                shown(mark(candidate, criterion)),
                                Objects.requireNonNull(criterion.minimum()))))
                .toList();
        Set<UUID> out = eliminated.stream().map(Ranking.Elimination::bidId).collect(Collectors.toSet());
        List<Scores.Ranked> places = Scores.rank(
                lot.priceRule(weights.price()),
                weighed,
                lot.tieBreak(),
                candidates.stream()
                        .filter(candidate -> !out.contains(candidate.bid()))
                        .toList());
        List<Ranking.Entry> entries = new ArrayList<>();
        List<RankedBid> ranked = new ArrayList<>();
        for (Scores.Ranked place : places) {
            MarkedBid bid = Objects.requireNonNull(byId.get(place.score().bid()));
            entries.add(entry(place, bid, criteria));
            ranked.add(new RankedBid(place.rank(), bid));
        }
        List<MarkedBid> others = byId.values().stream()
                .filter(bid -> out.contains(bid.id()) || bid.status().isSetAside())
                .sorted(Comparator.comparing(MarkedBid::id))
                .toList();
        return new Complete(new Ranking(lot.id(), entries, eliminated), List.copyOf(ranked), others);
    }

    /** A minimum score is in percent of the best mark. */
    private static Scores.Criterion criterion(RequirementView requirement, LotWeights weights) {
        Integer minimum = requirement.minimumScore();
        return new Scores.Criterion(
                requirement.id(),
                weights.of(requirement.id()),
                minimum == null ? null : BigDecimal.valueOf(minimum).movePointLeft(1));
    }

    private static BigDecimal mark(Scores.Candidate candidate, Scores.Criterion criterion) {
        return Objects.requireNonNull(candidate.marks().get(criterion.id()));
    }

    private static void requireAllMarks(List<Scores.Candidate> candidates, List<RequirementView> criteria) {
        Problem problem = Problem.of(TenderProblem.MARKS_MISSING);
        for (Scores.Candidate candidate : candidates) {
            for (RequirementView criterion : criteria) {
                if (!candidate.marks().containsKey(criterion.id())) {
                    String place = "/bids/" + candidate.bid() + "/marks/" + criterion.id();
                    problem.at(ErrorPlace.pointer(place), "mark-missing");
                }
            }
        }
        if (!problem.places().isEmpty()) {
            throw problem;
        }
    }

    private static Ranking.Entry entry(Scores.Ranked place, MarkedBid bid, List<RequirementView> criteria) {
        return new Ranking.Entry(
                place.rank(),
                place.tied(),
                bid.id(),
                bid.supplierAlias(),
                bid.price(),
                shown(place.score().pricePoints()),
                criteria.stream()
                        .map(criterion -> new Ranking.Points(
                                criterion.id(),
                                shown(Objects.requireNonNull(bid.marks().get(criterion.id()))),
                                shown(Objects.requireNonNull(
                                        place.score().points().get(criterion.id())))))
                        .toList(),
                place.score().total());
    }

    private static BigDecimal shown(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }
}
