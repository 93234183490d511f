package fr.edossier.tender.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.tender.access.People;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.Contents;
import fr.edossier.tender.consultation.LotInConsultation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                deadline,
                null,
                new People(UUID.randomUUID(), "ACHATS", false, List.of(), List.of(), Map.of()));
    }

    private static ReceivedEnvelope received(int number, String supplier, Instant at) {
        return new ReceivedEnvelope(new UUID(0, number), supplier, at);
    }

    private static EnvelopeToOpen toOpen(int number, LotInConsultation... lots) {
        return new EnvelopeToOpen(
                new UUID(0, number), Stream.of(lots).map(LotInConsultation::id).collect(Collectors.toSet()));
    }

    private static List<EnvelopeToOpen> choose(ReceivedEnvelope... received) {
        return CountingEnvelopes.choose(List.of(received), List.of(OPEN_TO_THE_END, OPEN_TILL_NOON));
    }

    @Test
    void theLastOneReplacesThoseBefore() {
        assertThat(choose(received(1, "a", NOON.minusSeconds(9)), received(2, "a", NOON.minusSeconds(5))))
                .containsExactly(toOpen(2, OPEN_TO_THE_END, OPEN_TILL_NOON));
    }

    @Test
    void aLotThatClosedKeepsTheLastOneBefore() {
        assertThat(choose(
                        received(1, "a", NOON.minusSeconds(9)),
                        received(2, "a", NOON),
                        received(3, "a", NOON.plusMillis(1))))
                .containsExactly(toOpen(2, OPEN_TILL_NOON), toOpen(3, OPEN_TO_THE_END));
    }

    @Test
    void noneCountsForALotThatClosedBeforeAnyCame() {
        assertThat(choose(received(1, "a", NOON.plusMillis(1)))).containsExactly(toOpen(1, OPEN_TO_THE_END));
        assertThat(choose()).isEmpty();
    }

    @Test
    void theLastOneIsOpenedEvenWhereItCountsForNoLot() {
        assertThat(CountingEnvelopes.choose(List.of(received(1, "a", NOON.plusMillis(1))), List.of(OPEN_TILL_NOON)))
                .containsExactly(toOpen(1));
    }

    @Test
    void suppliersDoNotReplaceEachOther() {
        assertThat(choose(
                        received(1, "a", NOON.minusSeconds(9)),
                        received(2, "b", NOON.minusSeconds(5)),
                        received(3, "a", NOON)))
                .containsExactly(
                        toOpen(3, OPEN_TO_THE_END, OPEN_TILL_NOON), toOpen(2, OPEN_TO_THE_END, OPEN_TILL_NOON));
    }
}
