package fr.edossier.tender;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lots that need no criterion beside their price, which is a cost over the life cycle. */
public final class Lots {
    private Lots() {}

    /** @param closes its own deadline; null for the consultation's */
    private static Map<String, Object> lifeCycle(Market market, int number, @Nullable Instant closes) {
        Map<String, Object> lot = new HashMap<>(market.lotContent(100));
        lot.put("number", number);
        lot.put("price", lifeCycle("weight", 100));
        if (closes != null) {
            lot.put("deadline", closes.toString());
        }
        return lot;
    }

    public static Map<String, Object> lifeCycle(String member, Object weight) {
        return Map.of(
                "method",
                "LIFE_CYCLE_COST",
                member,
                weight,
                "lifeCycle",
                Map.of(
                        "years",
                        6,
                        "discountRate",
                        3,
                        "carbonPrice",
                        Map.of("amount", 150, "currency", "EUR"),
                        "method",
                        Api.text("Achat, énergie, entretien, émissions et fin de vie")));
    }

    /** With the clause that each lot owes the environment. */
    public static Market add(Market draft, int number, @Nullable Instant closes) {
        return draft.withLot(lifeCycle(draft, number, closes)).withHandwritten("CLAUSE", null, false, "BUYER_ONLY");
    }
}
