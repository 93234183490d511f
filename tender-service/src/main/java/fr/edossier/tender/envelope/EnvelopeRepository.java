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

    /** A later envelope replaces the earlier ones whole (R2151-6). */
    void supersede(UUID consultationId, String supplierId) {
        update(
                "status = ?1 where consultationId = ?2 and supplierId = ?3 and status = ?4",
                EnvelopeStatus.SUPERSEDED,
                consultationId,
                supplierId,
                EnvelopeStatus.SEALED);
    }

    /** All that came in time, those replaced later too, in the order of reception. */
    List<Envelope> inTime(UUID consultationId) {
        return list(
                "consultationId = ?1 and status in (?2, ?3) order by receivedAt, id",
                consultationId,
                EnvelopeStatus.SEALED,
                EnvelopeStatus.SUPERSEDED);
    }
}
