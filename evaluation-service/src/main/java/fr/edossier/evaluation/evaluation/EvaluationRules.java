package fr.edossier.evaluation.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the content of an evaluation must and must not be. */
final class EvaluationRules {
    private EvaluationRules() {}

    /**
     * What no content may contain, not even a draft's.
     *
     * @param commitments those of the contract
     */
    static List<Finding> contradictions(EvaluationContent content, Set<UUID> commitments) {
        List<Finding> findings = new ArrayList<>();
        Set<Area> rated = EnumSet.noneOf(Area.class);
        for (int i = 0; i < content.ratings().size(); i++) {
            if (!rated.add(content.ratings().get(i).area())) {
                findings.add(new Finding("/ratings/" + i + "/area", "area-twice"));
            }
        }
        Set<UUID> settled = new HashSet<>();
        for (int i = 0; i < content.achievements().size(); i++) {
            UUID commitment = content.achievements().get(i).commitmentId();
            String pointer = "/achievements/" + i + "/commitmentId";
            if (!commitments.contains(commitment)) {
                findings.add(new Finding(pointer, "unknown-commitment"));
            } else if (!settled.add(commitment)) {
                findings.add(new Finding(pointer, "commitment-twice"));
            }
        }
        return findings;
    }

    /** What is missing before it can be sent: facts first, so no rating without a dated one. */
    static List<Finding> gaps(List<Rating> ratings) {
        List<Finding> findings = new ArrayList<>();
        Set<Area> missing = EnumSet.allOf(Area.class);
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            missing.remove(rating.area());
            if (rating.rating() != RatingLevel.NOT_APPLICABLE
                    && rating.evidence().isEmpty()) {
                findings.add(new Finding("/ratings/" + i + "/evidence", "evidence-missing"));
            }
        }
        missing.forEach(area -> findings.add(new Finding("/ratings", "area-missing", List.of(area.name()))));
        return findings;
    }
}
