package fr.edossier.tender.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.compliance.PublicationRules.Finding;
import fr.edossier.tender.compliance.PublicationRules.LotWeights;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationRulesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    private static LotWeights lot(int number, int price, String... criteria) {
        return new LotWeights(
                number, price, Stream.of(criteria).map(BigDecimal::new).toList());
    }

    @Test
    void weightsOfOneHundredAreFine() {
        assertThat(PublicationRules.check(LATER, NOW, List.of(lot(1, 40_00, "25", "15.00", "20"))))
                .isEmpty();
        assertThat(PublicationRules.check(LATER, NOW, List.of(lot(1, 33_34, "33.33", "33.33"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.99", "100.01", "40.00", "200.00"})
    void anyOtherTotalIsAFindingThatSaysIt(String total) {
        BigDecimal criteria = new BigDecimal(total).subtract(new BigDecimal("40"));
        LotWeights lot = criteria.signum() == 0 ? lot(7, 40_00) : lot(7, 40_00, criteria.toPlainString());

        assertThat(PublicationRules.check(LATER, NOW, List.of(lot)))
                .containsExactly(new Finding("/lots/0", "weights-not-whole", List.of(7, total)));
    }

    @Test
    void aDeadlineThatIsNowIsTooEarly() {
        Finding finding = new Finding("/deadline", "deadline-not-in-future", List.of());
        List<LotWeights> lots = List.of(lot(1, 100_00));

        assertThat(PublicationRules.check(NOW, NOW, lots)).containsExactly(finding);
        assertThat(PublicationRules.check(NOW.minusNanos(1000), NOW, lots)).containsExactly(finding);
        assertThat(PublicationRules.check(NOW.plusNanos(1000), NOW, lots)).isEmpty();
    }

    @Test
    void thereMustBeALot() {
        assertThat(PublicationRules.check(LATER, NOW, List.of()))
                .containsExactly(new Finding("/lots", "no-lot", List.of()));
    }

    @Test
    void everyFindingIsGivenAtOnceAtItsPlace() {
        List<LotWeights> lots = List.of(lot(1, 40_00, "50"), lot(2, 40_00, "60"), lot(5, 10_00, "95.5"));

        assertThat(PublicationRules.check(NOW, NOW, lots))
                .containsExactly(
                        new Finding("/deadline", "deadline-not-in-future", List.of()),
                        new Finding("/lots/0", "weights-not-whole", List.of(1, "90.00")),
                        new Finding("/lots/2", "weights-not-whole", List.of(5, "105.50")));
    }
}
