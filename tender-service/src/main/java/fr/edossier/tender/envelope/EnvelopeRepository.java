package fr.edossier.tender.envelope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class EnvelopeRepository implements PanacheRepositoryBase<Envelope, UUID> {
    Optional<Envelope> ofSupplier(String supplierId, UUID id) {
        return find("id = ?1 and supplierId = ?2", id, supplierId).firstResultOptional();
    }

    Optional<Envelope> sealed(UUID consultationId, String supplierId) {
        return find(
                        "consultationId = ?1 and supplierId = ?2 and status = ?3",
                        consultationId,
                        supplierId,
                        EnvelopeStatus.SEALED)
                .firstResultOptional();
    }

    /** The envelopes received in time, superseded ones too, in the order of reception; without their content. */
    List<ReceivedEnvelope> inTime(UUID consultationId) {
        return getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.envelope.ReceivedEnvelope(e.id, e.supplierId, e.receivedAt)"
                                + " from Envelope e where e.consultationId = :consultation and e.status in :inTime"
                                + " order by e.receivedAt, e.id",
                        ReceivedEnvelope.class)
                .setParameter("consultation", consultationId)
                .setParameter("inTime", List.of(EnvelopeStatus.SEALED, EnvelopeStatus.SUPERSEDED))
                .getResultList();
    }
}
