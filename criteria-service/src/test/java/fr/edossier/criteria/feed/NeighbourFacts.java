package fr.edossier.criteria.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.edossier.platform.fact.FactConsumer;
import fr.edossier.platform.fact.FeedEvent;
import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts in the form in which the neighbours publish them. */
public final class NeighbourFacts {
    static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    private NeighbourFacts() {}

    public static FeedEvent event(String type, Map<String, ?> data) {
        return new FeedEvent(
                "1.0",
                UUID.randomUUID(),
                "/neighbour",
                "fr.edossier." + type,
                UUID.randomUUID(),
                AT,
                "application/json",
                new ObjectMapper().valueToTree(data),
                UUID.randomUUID().toString());
    }

    public static Map<String, Object> use(UUID lot, String code, int number, String nature) {
        return Map.of(
                "lotId",
                lot,
                "itemId",
                UUID.randomUUID(),
                "itemCode",
                code,
                "number",
                number,
                "nature",
                nature,
                "theme",
                "ENVIRONMENT");
    }

    @SafeVarargs
    public static FeedEvent published(UUID consultation, String department, Map<String, Object>... uses) {
        return event(
                "tender.consultation.published",
                Map.of("consultationId", consultation, "department", department, "requirements", List.of(uses)));
    }

    public static FeedEvent awarded(UUID lot, String code, int number, int bids, int deviation, int distinct) {
        return event(
                "tender.lot.awarded",
                Map.of(
                        "consultationId",
                        UUID.randomUUID(),
                        "lotId",
                        lot,
                        "criteria",
                        List.of(Map.of(
                                "itemCode",
                                code,
                                "number",
                                number,
                                "marks",
                                Map.of(
                                        "bids",
                                        bids,
                                        "min",
                                        100,
                                        "max",
                                        900,
                                        "mean",
                                        500,
                                        "deviation",
                                        deviation,
                                        "distinct",
                                        distinct)))));
    }

    public static Map<String, Object> item(String code, int number, String nature, @Nullable String theme) {
        Map<String, Object> item = new HashMap<>(Map.of("itemCode", code, "number", number, "nature", nature));
        if (theme != null) {
            item.put("theme", theme);
        }
        return item;
    }

    public static FeedEvent signed(
            String amount, String signedAt, @Nullable String cpv, List<Map<String, Object>> items) {
        Map<String, Object> data = contract(amount, signedAt);
        if (cpv != null) {
            data.put("cpv", cpv);
        }
        data.put("items", items);
        return event("tender.contract.signed", data);
    }

    /** Builds a contract in the older form, without items. */
    public static FeedEvent signedOfOld(String amount, String signedAt, String code) {
        Map<String, Object> data = contract(amount, signedAt);
        data.put(
                "commitments",
                List.of(Map.of("itemCode", code, "nature", "CLAUSE", "theme", "SOCIAL"), Map.of("nature", "CLAUSE")));
        return event("tender.contract.signed", data);
    }

    private static Map<String, Object> contract(String amount, String signedAt) {
        return new HashMap<>(Map.of(
                "contractId",
                UUID.randomUUID(),
                "lotId",
                UUID.randomUUID(),
                "department",
                "ACHATS",
                "supplier",
                Map.of("id", "s", "alias", "s", "name", "s"),
                "amount",
                Map.of("amount", new BigDecimal(amount), "currency", "EUR"),
                "signedAt",
                signedAt));
    }

    public static Map<String, Object> achievement(
            String code, int number, @Nullable Integer planned, int achieved, @Nullable Boolean proof) {
        Map<String, Object> figure =
                new HashMap<>(Map.of("itemCode", code, "itemNumber", number, "achieved", achieved, "unit", "h"));
        if (planned != null) {
            figure.put("planned", planned);
        }
        if (proof != null) {
            figure.put("evidenceReceived", proof);
        }
        return figure;
    }

    @SafeVarargs
    public static FeedEvent shared(Map<String, Object>... achievements) {
        return event(
                "evaluation.evaluation.shared",
                Map.of(
                        "evaluationId",
                        UUID.randomUUID(),
                        "contractId",
                        UUID.randomUUID(),
                        "achievements",
                        new ArrayList<>(List.of(achievements))));
    }

    /** Delivers each fact as a feed that was never read before. */
    public static int poll(FeedEvent... events) {
        FactConsumer consumer = Arc.container().instance(FactConsumer.class).get();
        UsageFacts facts = Arc.container().instance(UsageFacts.class).get();
        return consumer.poll("feed " + UUID.randomUUID(), (after, limit) -> List.of(events), facts);
    }
}
