package fr.edossier.tender.withdrawal;

import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class WithdrawalRepository implements PanacheRepositoryBase<Withdrawal, UUID> {
    boolean exists(UUID consultationId, String address) {
        return count("consultationId = ?1 and address = ?2", consultationId, address) > 0;
    }

    long since(String address, Instant since) {
        return count("address = ?1 and registeredAt > ?2", address, since);
    }

    Optional<Withdrawal> ofSecret(String hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    /** Those that mail still reaches. */
    List<Withdrawal> reachable(UUID consultationId) {
        return list("consultationId = ?1 and undeliverableAt is null order by id", consultationId);
    }

    /** Newest first. */
    List<Withdrawal> page(UUID consultationId, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<Withdrawal> query = getEntityManager()
                .createQuery(
                        "select w from Withdrawal w where w.consultationId = :consultation"
                                + (first ? "" : " and (w.registeredAt, w.id) < (:at, :id)")
                                + " order by w.registeredAt desc, w.id desc",
                        Withdrawal.class)
                .setParameter("consultation", consultationId)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }
}
