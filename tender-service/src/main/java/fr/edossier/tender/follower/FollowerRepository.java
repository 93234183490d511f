package fr.edossier.tender.follower;

import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.tender.delivery.Addressee;
import fr.edossier.tender.notification.InterestedSuppliers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FollowerRepository implements PanacheRepositoryBase<Follower, UUID>, InterestedSuppliers {
    /**
     * Adds a follower, unless the address already follows the consultation; then only the supplier is added, if it was missing.
     *
     * @return whether a follower was added
     */
    boolean add(Follower entry) {
        boolean isNew = getEntityManager()
                        .createNativeQuery(
                                "insert into follower (id, consultation_id, name, organisation, supplier_id, address,"
                                        + " language, secret_hash, registered_at) values (:id, :consultation, :name, :organisation, :supplier,"
                                        + " :address, :language, :secret, :at)"
                                        + " on conflict on constraint follower_consultation_id_address_key do nothing")
                        .setParameter("id", entry.id())
                        .setParameter("consultation", entry.consultationId())
                        .setParameter("name", entry.name())
                        .setParameter("organisation", entry.organisation())
                        .setParameter("supplier", entry.supplierId())
                        .setParameter("address", entry.address())
                        .setParameter("language", entry.language().name())
                        .setParameter("secret", entry.secretHash())
                        .setParameter("at", entry.registeredAt())
                        .executeUpdate()
                == 1;
        if (!isNew && entry.supplierId() != null) {
            update(
                    "supplierId = ?1 where consultationId = ?2 and address = ?3 and supplierId is null",
                    entry.supplierId(),
                    entry.consultationId(),
                    entry.address());
        }
        return isNew;
    }

    /**
     * Returns the followers of a language whose address is deliverable. Their rows stay to the end of the transaction, so that a
     * mail to one who unsubscribes at the same moment does not fail.
     */
    @SuppressWarnings("unchecked")
    List<Addressee> addressees(UUID consultationId, Language language) {
        return ((List<Object[]>) getEntityManager()
                        .createNativeQuery("select id, address from follower where consultation_id = :consultation"
                                + " and language = :language and undeliverable_at is null for key share")
                        .setParameter("consultation", consultationId)
                        .setParameter("language", language.name())
                        .getResultList())
                .stream()
                        .map(row -> new Addressee((UUID) row[0], (String) row[1]))
                        .toList();
    }

    long since(String address, Instant since) {
        return count("address = ?1 and registeredAt > ?2", address, since);
    }

    Optional<Follower> ofSecret(String hash) {
        return find("secretHash", hash).firstResultOptional();
    }

    /** Followers, newest first. */
    List<Follower> page(UUID consultationId, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<Follower> query = getEntityManager()
                .createQuery(
                        "select w from Follower w where w.consultationId = :consultation"
                                + (first ? "" : " and (w.registeredAt, w.id) < (:at, :id)")
                                + " order by w.registeredAt desc, w.id desc",
                        Follower.class)
                .setParameter("consultation", consultationId)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }

    @Override
    public List<String> interestedIn(UUID consultationId) {
        return getEntityManager()
                .createQuery(
                        "select distinct w.supplierId from Follower w where w.consultationId = :consultation and w.supplierId is not null",
                        String.class)
                .setParameter("consultation", consultationId)
                .getResultList();
    }
}
