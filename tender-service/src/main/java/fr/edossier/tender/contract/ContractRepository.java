package fr.edossier.tender.contract;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.tender.access.Sight;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {
    Optional<Contract> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean exists(UUID awardId) {
        return count("awardId", awardId) > 0;
    }

    List<ContractSummary> page(Caller caller, PageRequest request) {
        boolean first = request.after().isEmpty();
        Sight sight = Sight.ofContracts(caller, "c");
        TypedQuery<ContractSummary> query = getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.contract.ContractSummary(c.id, c.reference,"
                                + " c.lotTitle, c.department, c.supplierAlias, c.status, c.signedAt)"
                                + " from Contract c where " + sight.condition()
                                + (first ? "" : " and (c.signedAt, c.id) < (:at, :after)")
                                + " order by c.signedAt desc, c.id desc",
                        ContractSummary.class)
                .setMaxResults(request.fetchSize());
        sight.values().forEach(query::setParameter);
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("after", request.afterId(1));
        }
        return query.getResultList();
    }
}
