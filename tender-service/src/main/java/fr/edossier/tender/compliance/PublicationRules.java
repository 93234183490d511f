package fr.edossier.tender.compliance;

import fr.edossier.tender.scoring.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stands between a draft and its publication; pure, and the same wherever it is asked. */
final class PublicationRules {
    /** @param priceWeight hundredths of a percent; {@code criteria} in percent */
    record LotWeights(int number, int priceWeight, List<BigDecimal> criteria) {}

    /** @param pointer into the consultation; {@code arguments} of the text {@code error.<code>} */
    record Finding(String pointer, String code, List<Object> arguments) {}

    private PublicationRules() {}

    static List<Finding> check(Instant deadline, Instant now, List<LotWeights> lots) {
        List<Finding> findings = new ArrayList<>();
        if (!deadline.isAfter(now)) {
            findings.add(new Finding("/deadline", "deadline-not-in-future", List.of()));
        }
        if (lots.isEmpty()) {
            findings.add(new Finding("/lots", "no-lot", List.of()));
        }
        for (int index = 0; index < lots.size(); index++) {
            LotWeights lot = lots.get(index);
            List<Integer> criteria =
                    lot.criteria().stream().map(Weight::hundredths).toList();
            if (!Weight.isWhole(lot.priceWeight(), criteria)) {
                BigDecimal total = lot.criteria().stream().reduce(Weight.percent(lot.priceWeight()), BigDecimal::add);
                findings.add(new Finding(
                        "/lots/" + index, "weights-not-whole", List.of(lot.number(), total.toPlainString())));
            }
        }
        return List.copyOf(findings);
    }
}
