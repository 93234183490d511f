package fr.edossier.tender.amendment;

import static fr.edossier.tender.Api.as;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amendments of a market, with what it says as a start. */
final class Amending {
    private static final List<String> MEMBERS = List.of(
            "reference",
            "title",
            "object",
            "procedure",
            "deadline",
            "openingOfficers",
            "openingThreshold",
            "cpv",
            "category",
            "estimatedValue");

    private Amending() {}

    static Map<String, Object> content(Market market) {
        Map<String, Object> view = as(market.people.agentToken())
                .get("/v1/consultations/{id}", market.consultation())
                .jsonPath()
                .getMap("$");
        Map<String, Object> content = new HashMap<>();
        MEMBERS.forEach(member -> content.put(member, view.get(member)));
        return content;
    }

    static Map<String, Object> with(Map<String, Object> content, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(content);
        changed.put(member, value);
        return changed;
    }

    static Response amend(Market market, String token, Map<String, Object> content) {
        return amend(market, token, "fr", content);
    }

    static Response amend(Market market, String token, String language, Map<String, Object> content) {
        return send(market, token, language, Map.of("content", content, "reason", Api.text("Une précision")));
    }

    /** @param lots by id, what time each is given */
    static Response amend(
            Market market, String token, String language, Map<String, Object> content, Map<String, String> lots) {
        return send(
                market,
                token,
                language,
                Map.of(
                        "content",
                        content,
                        "reason",
                        Api.text("Une précision"),
                        "lots",
                        lots.entrySet().stream()
                                .map(lot -> Map.of("id", lot.getKey(), "deadline", lot.getValue()))
                                .toList()));
    }

    private static Response send(Market market, String token, String language, Object body) {
        return as(token, language)
                .header("If-Match", "*")
                .header("Idempotency-Key", Api.key())
                .body(body)
                .post("/v1/consultations/{id}/amendments", market.consultation());
    }
}
