package fr.edossier.tender.officer;

import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class OfficerKeyRepository implements PanacheRepositoryBase<OfficerKey, UUID> {
    private static final String ACTIVE = "provenAt is not null and endedAt is null";

    /** Serialises changes of keys until the end of the transaction, because two officers might prove the same key. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('officer_key', 0))")
                .getSingleResult();
    }

    Optional<OfficerKey> own(String officer, UUID id) {
        return find("officer = ?1 and id = ?2", officer, id).firstResultOptional();
    }

    Optional<OfficerKey> active(String officer) {
        return find("officer = ?1 and " + ACTIVE, officer).firstResultOptional();
    }

    /** Whether any officer has ever proven this key, in force or not. */
    boolean isProven(String thumbprint) {
        return count("thumbprint = ?1 and provenAt is not null", thumbprint) > 0;
    }

    void deletePending(String officer) {
        delete("officer = ?1 and provenAt is null", officer);
    }

    Set<String> withKey(Collection<String> officers) {
        return list("officer in ?1 and " + ACTIVE, officers).stream()
                .map(OfficerKey::officer)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * An officer's own keys in every state, newest first.
     *
     * @param all whether to include all officers' keys in force
     */
    List<OfficerKey> page(String officer, boolean all, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<OfficerKey> query = getEntityManager()
                .createQuery(
                        "select k from OfficerKey k where (k.officer = :officer"
                                + " or :all = true and k.provenAt is not null and k.endedAt is null)"
                                + (first ? "" : " and (k.registeredAt, k.id) < (:at, :id)")
                                + " order by k.registeredAt desc, k.id desc",
                        OfficerKey.class)
                .setParameter("officer", officer)
                .setParameter("all", all)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }
}
