package fr.edossier.tender.dossier;

import fr.edossier.platform.page.PageRequest;
import fr.edossier.tender.notification.InterestedSuppliers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DossierRepository implements PanacheRepositoryBase<Dossier, UUID>, InterestedSuppliers {
    Optional<Dossier> ofSupplier(String supplierId, UUID id, LockModeType lock) {
        return find("id = ?1 and supplierId = ?2", id, supplierId)
                .withLock(lock)
                .firstResultOptional();
    }

    boolean exists(UUID consultationId, String supplierId) {
        return count("consultationId = ?1 and supplierId = ?2", consultationId, supplierId) > 0;
    }

    List<DossierSummary> page(String supplierId, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<DossierSummary> query = getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.dossier.DossierSummary(d.id, d.consultationId, d.createdAt)"
                                + " from Dossier d where d.supplierId = :supplier"
                                + (first ? "" : " and (d.createdAt, d.id) < (:at, :id)")
                                + " order by d.createdAt desc, d.id desc",
                        DossierSummary.class)
                .setParameter("supplier", supplierId)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }

    List<DossierFile> files(UUID dossierId) {
        return getEntityManager()
                .createQuery(
                        "select f from DossierFile f where f.dossierId = :id order by f.uploadedAt, f.id",
                        DossierFile.class)
                .setParameter("id", dossierId)
                .getResultList();
    }

    Optional<DossierFile> file(DossierFile.Key key) {
        return Optional.ofNullable(getEntityManager().find(DossierFile.class, key));
    }

    void persist(DossierFile file) {
        getEntityManager().persist(file);
        flush();
    }

    void remove(DossierFile file) {
        getEntityManager().remove(file);
        flush();
    }

    @Override
    public List<String> interestedIn(UUID consultationId) {
        return getEntityManager()
                .createQuery(
                        "select distinct d.supplierId from Dossier d where d.consultationId = :consultation",
                        String.class)
                .setParameter("consultation", consultationId)
                .getResultList();
    }
}
