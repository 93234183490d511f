package fr.edossier.tender.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.Contents;
import fr.edossier.tender.consultation.LotInConsultation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountingEnvelopesTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final LotInConsultation OPEN_TO_THE_END = lot(1, null);
    private static final LotInConsultation OPEN_TILL_NOON = lot(2, NOON);

    private static LotInConsultation lot(int number, @Nullable Instant deadline) {
        Map<String, Object> content =
                new HashMap<>(Map.of("number", number, "title", Map.of("fr", "Lot", "en", "Lot")));
        if (deadline != null) {
            content.put("deadline", deadline.toString());
        }
        return new LotInConsultation(
                UUID.randomUUID(),
                Contents.lot(content),
                null,
                UUID.randomUUID(),
                "R-1",
                "ACHATS",
                null,
                ConsultationStatus.CLOSED,
                false,
                "1",
                null,
                null,
                null,
                deadline);
    }

    private static Map<UUID, Instant> counting(Instant... received) {
        return CountingEnvelopes.byLot(
                List.of(received), Function.identity(), List.of(OPEN_TO_THE_END, OPEN_TILL_NOON));
    }

    @Test
    void theLastOneReplacesThoseBefore() {
        assertThat(counting(NOON.minusSeconds(9), NOON.minusSeconds(5)))
                .containsOnly(
                        Map.entry(OPEN_TO_THE_END.id(), NOON.minusSeconds(5)),
                        Map.entry(OPEN_TILL_NOON.id(), NOON.minusSeconds(5)));
    }

    @Test
    void aLotThatClosedKeepsTheLastOneBefore() {
        assertThat(counting(NOON.minusSeconds(9), NOON, NOON.plusMillis(1)))
                .containsOnly(
                        Map.entry(OPEN_TO_THE_END.id(), NOON.plusMillis(1)), Map.entry(OPEN_TILL_NOON.id(), NOON));
    }

    @Test
    void noneCountsForALotThatClosedBeforeAnyCame() {
        assertThat(counting(NOON.plusMillis(1))).containsOnlyKeys(OPEN_TO_THE_END.id());
        assertThat(counting()).isEmpty();
    }
}
