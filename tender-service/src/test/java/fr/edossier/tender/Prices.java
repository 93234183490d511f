package fr.edossier.tender;

import java.util.Map;

/** Price criteria of lots. */
public final class Prices {
    private Prices() {}

    /** By the cost over the life cycle, which needs no other criterion. */
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
                        Market.text("Achat, énergie, entretien, émissions et fin de vie")));
    }
}
