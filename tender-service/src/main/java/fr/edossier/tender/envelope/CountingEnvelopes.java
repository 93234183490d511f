package fr.edossier.tender.envelope;

import fr.edossier.tender.consultation.LotInConsultation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Chooses the envelopes to open: a later one of the same supplier replaces the earlier ones whole (R2151-6); pure. */
final class CountingEnvelopes {
    private CountingEnvelopes() {}

    /**
     * For each supplier the last envelope, and for a lot that closed before it came, the last one that came before.
     *
     * @param received envelopes received in time, in the order of reception
     * @param lots lots whose bids are read
     * @return in the order of reception of each supplier, suppliers in the order of their first envelope
     */
    static List<EnvelopeToOpen> choose(List<ReceivedEnvelope> received, List<LotInConsultation> lots) {
        Map<String, List<ReceivedEnvelope>> bySupplier = received.stream()
                .collect(Collectors.groupingBy(ReceivedEnvelope::supplierId, LinkedHashMap::new, Collectors.toList()));
        return bySupplier.values().stream()
                .flatMap(ofOne -> chooseOfOne(ofOne, lots).stream())
                .toList();
    }

    private static List<EnvelopeToOpen> chooseOfOne(List<ReceivedEnvelope> received, List<LotInConsultation> lots) {
        Map<UUID, Set<UUID>> counting = new LinkedHashMap<>();
        for (LotInConsultation lot : lots) {
            received.stream()
                    .filter(envelope -> lot.admits(envelope.receivedAt()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(envelope -> counting.computeIfAbsent(envelope.id(), id -> new HashSet<>())
                            .add(lot.id()));
        }
        UUID last = received.get(received.size() - 1).id();
        return received.stream()
                .map(ReceivedEnvelope::id)
                .filter(id -> id.equals(last) || counting.containsKey(id))
                .map(id -> new EnvelopeToOpen(id, Set.copyOf(counting.getOrDefault(id, Set.of()))))
                .toList();
    }
}
