package fr.edossier.evaluation.evaluation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rules on the content of an evaluation. */
final class EvaluationRules {
    private EvaluationRules() {}

    /**
     * Finds contradictions, which no content may have, not even a draft's.
     *
     * @param commitments ids of the contract's commitments
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

    /** Finds gaps that prevent sending: every area needs a rating, and every rating dated evidence. */
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
