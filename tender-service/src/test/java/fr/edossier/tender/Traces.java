package fr.edossier.tender;

import fr.edossier.testing.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was told to other services, and what was recorded. Other tests leave traces too: only those of an object are given. */
public final class Traces {
    private Traces() {}

    /** All facts that mention this text, in the order of the feed, which is read to its end. */
    public static List<Map<String, Object>> facts(String mention) {
        String service = Tokens.service("evaluation-service").sign();
        List<Map<String, Object>> found = new ArrayList<>();
        Map<String, Object> after = Map.of();
        while (true) {
            List<Map<String, Object>> batch = Api.as(service)
                    .queryParam("limit", 1000)
                    .queryParams(after)
                    .get("/v1/facts")
                    .jsonPath()
                    .getList("$");
            if (batch.isEmpty()) {
                return found;
            }
            batch.stream().filter(fact -> fact.toString().contains(mention)).forEach(found::add);
            after = Map.of("after", batch.get(batch.size() - 1).get("cursor"));
        }
    }

    /** The names of those facts, without what all have in common. */
    public static List<String> factTypes(String mention) {
        return facts(mention).stream()
                .map(fact -> fact.get("type").toString().replace("fr.edossier.tender.", ""))
                .toList();
    }

    public static List<String> acts(String subject) {
        return trail(subject).stream().map(entry -> entry.get("act").toString()).toList();
    }

    /** The audit trail of a consultation or a dossier. */
    public static List<Map<String, Object>> trail(String subject) {
        return Api.as(Tokens.withRole("auditor").sign())
                .get("/v1/audit-trails/{id}", subject)
                .jsonPath()
                .getList("entries");
    }
}
