package fr.edossier.e2e;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Content of the evaluation of the journey's contract. */
final class Evaluations {
    private Evaluations() {}

    static Map<String, Object> content(String commitment) {
        List<Map<String, Object>> ratings = Stream.of(
                        "QUALITY", "SCHEDULE", "COST", "RELATIONS", "CSR_COMMITMENTS", "ADMINISTRATION")
                .map(area -> Map.<String, Object>of(
                        "area",
                        area,
                        "rating",
                        area.equals("CSR_COMMITMENTS") ? "PARTLY" : "MEETS",
                        "comment",
                        "Constat de fin de marché",
                        "evidence",
                        List.of(Map.of(
                                "date", "2026-11-02",
                                "description", "Relevé contradictoire",
                                "reference", "PV-" + area))))
                .toList();
        return Map.of(
                "ratings",
                ratings,
                "achievements",
                List.of(Map.of("commitmentId", commitment, "achieved", 3120)),
                "buyerConduct",
                "Les plannings ont été transmis avec retard.");
    }
}
