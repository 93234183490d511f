package fr.edossier.tender;

import static fr.edossier.tender.Api.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents of a draft: its consultation, its lots and the requirements written by hand. */
public final class DraftContents {
    private DraftContents() {}

    static Map<String, Object> consultation(String procedure, Instant deadline, People people) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "reference",
                "R-" + UUID.randomUUID().toString().substring(0, 12),
                "title",
                text("Nettoyage"),
                "object",
                text("Nettoyage des lycées"),
                "procedure",
                procedure,
                "deadline",
                deadline.toString(),
                "openingOfficers",
                List.of(people.officer1, people.officer2, people.officer3),
                "openingThreshold",
                2,
                "category",
                "SERVICES",
                "cpv",
                "90911000",
                "estimatedValue",
                Map.of("amount", 150000, "currency", "EUR")));
        if (!people.otherAgents().isEmpty()) {
            content.put("agents", people.otherAgents());
        }
        return content;
    }

    static Map<String, Object> lot(Object priceWeight, String evaluator) {
        return Map.of(
                "number", 1,
                "title", text("Lot 1"),
                "price", Map.of("method", "PROPORTIONAL", "weight", priceWeight),
                "evaluators", List.of(evaluator));
    }

    /** @param weight null on anything but a criterion */
    static Map<String, Object> picked(UUID item, @Nullable Object weight) {
        Map<String, Object> requirement = new HashMap<>(Map.of("itemId", item, "required", false));
        if (weight != null) {
            requirement.put("weight", weight);
        }
        return requirement;
    }

    /** @param weight null on anything but a criterion */
    static Map<String, Object> handwritten(
            String nature, @Nullable Object weight, boolean required, String confidentiality) {
        Map<String, Object> handwritten = new HashMap<>(Map.of(
                "nature", nature, "title", text(nature), "text", text("Texte"), "unit", "h", "theme", "ENVIRONMENT"));
        if (nature.equals("CRITERION")) {
            handwritten.put("linkToSubject", text("La prestation elle-même"));
        }
        Map<String, Object> requirement = new HashMap<>(
                Map.of("handwritten", handwritten, "required", required, "confidentiality", confidentiality));
        if (weight != null) {
            requirement.put("weight", weight);
        }
        return requirement;
    }

    /** A criterion of the environment, its weight in the member named: weight, weightRange or weightRank. */
    public static Map<String, Object> criterion(String member, Object weight) {
        return new HashMap<>(Map.of(
                "handwritten",
                Map.of(
                        "nature",
                        "CRITERION",
                        "title",
                        text("Critère"),
                        "text",
                        text("Texte"),
                        "theme",
                        "ENVIRONMENT",
                        "linkToSubject",
                        text("La prestation elle-même")),
                "required",
                false,
                member,
                weight));
    }
}
