package fr.edossier.tender.award;

import fr.edossier.tender.ranking.Ranking;
import fr.edossier.tender.requirement.RequirementView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Fact about an award for other services: the spread of the marks on each criterion from the catalogue, and nothing of a
 * single bid.
 */
record LotAwarded(UUID consultationId, UUID lotId, List<Criterion> criteria) {
    static final String TYPE = "fr.edossier.tender.lot.awarded";

    record Criterion(UUID itemId, String itemCode, int number, MarkSpread marks) {}

    /** Leaves criteria out where fewer than two bids were marked. */
    static LotAwarded of(UUID consultationId, Ranking ranking, List<RequirementView> requirements) {
        List<Criterion> criteria = new ArrayList<>();
        for (RequirementView requirement : requirements) {
            RequirementView.Source source = requirement.source();
            List<BigDecimal> marks = marks(ranking, requirement.id());
            if (source != null && requirement.isCriterion() && marks.size() >= MarkSpread.LEAST) {
                criteria.add(new Criterion(source.itemId(), source.code(), source.number(), MarkSpread.of(marks)));
            }
        }
        return new LotAwarded(consultationId, ranking.lotId(), List.copyOf(criteria));
    }

    private static List<BigDecimal> marks(Ranking ranking, UUID requirement) {
        return ranking.items().stream()
                .flatMap(bid -> bid.criteria().stream())
                .filter(points -> points.requirementId().equals(requirement))
                .map(Ranking.Points::mark)
                .toList();
    }
}
