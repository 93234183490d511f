package fr.edossier.tender.contract;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {
    /** The department's agents, the contractor, and those who look over everybody's shoulder. */
    private static final String VISIBLE =
            "((:agent = true and c.department = :department) or (:supplier = true and c.supplierId = :organisation) or :oversight = true)";

    Optional<Contract> visible(Caller caller, UUID id) {
        return bind(
                        getEntityManager()
                                .createQuery("select c from Contract c where c.id = :id and " + VISIBLE, Contract.class)
                                .setParameter("id", id),
                        caller)
                .getResultStream()
                .findFirst();
    }

    Optional<Contract> ofDepartment(Caller caller, UUID id) {
        return find("id = ?1 and department = ?2", id, department(caller))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean exists(UUID awardId) {
        return count("awardId", awardId) > 0;
    }

    List<ContractSummary> page(Caller caller, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<ContractSummary> query = bind(
                        getEntityManager()
                                .createQuery(
                                        "select new fr.edossier.tender.contract.ContractSummary(c.id, c.reference,"
                                                + " c.lotTitle, c.department, c.supplierAlias, c.status, c.signedAt)"
                                                + " from Contract c where " + VISIBLE
                                                + (first ? "" : " and (c.signedAt, c.id) < (:at, :after)")
                                                + " order by c.signedAt desc, c.id desc",
                                        ContractSummary.class),
                        caller)
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("after", request.afterId(1));
        }
        return query.getResultList();
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, Caller caller) {
        return query.setParameter("agent", !caller.has(Role.SUPPLIER))
                .setParameter("department", department(caller))
                .setParameter("supplier", caller.has(Role.SUPPLIER))
                .setParameter(
                        "organisation",
                        caller.organisation() == null
                                ? ""
                                : caller.organisation().id())
                .setParameter("oversight", caller.has(Role.AUDITOR) || caller.has(Role.LEGAL_OFFICER));
    }

    private static String department(Caller caller) {
        return caller.department() == null ? "" : caller.department();
    }
}
