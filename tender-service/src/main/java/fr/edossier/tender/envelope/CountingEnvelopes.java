package fr.edossier.tender.envelope;

import fr.edossier.tender.consultation.LotInConsultation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Which of the envelopes that a supplier sent count: a later one replaces those before it, whole (R2151-6). */
final class CountingEnvelopes {
    private CountingEnvelopes() {}

    /**
     * The last one that came while the lot was open, of each lot for which one did.
     *
     * @param received in the order of reception
     */
    static <E> Map<UUID, E> byLot(List<E> received, Function<E, Instant> receivedAt, List<LotInConsultation> lots) {
        Map<UUID, E> counting = new HashMap<>();
        for (E envelope : received) {
            lots.stream()
                    .filter(lot -> lot.admits(receivedAt.apply(envelope)))
                    .forEach(lot -> counting.put(lot.id(), envelope));
        }
        return counting;
    }
}
