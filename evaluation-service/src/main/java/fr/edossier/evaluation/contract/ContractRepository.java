package fr.edossier.evaluation.contract;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ContractRepository implements PanacheRepositoryBase<Contract, UUID> {
    private static final Set<String> READERS =
            Set.of(Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.AUDITOR);
    private static final String KNOWN = "(:everywhere = true or c.supplier.id = :supplier)";
    private static final String SUMMARY = "select new fr.edossier.evaluation.contract.ContractSummary("
            + "c.id, c.reference, c.title, c.department, c.supplier, c.signedAt, c.completedAt) from Contract c where ";

    Optional<Contract> known(Caller caller, UUID id) {
        return forCaller("select c from Contract c where c.id = :id and " + KNOWN, Contract.class, caller)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Returns a page of contracts, last signed first. */
    List<ContractSummary> page(Caller caller, PageRequest request) {
        String after = request.after().isPresent() ? " and (c.signedAt, c.id) < (:signedAt, :id)" : "";
        TypedQuery<ContractSummary> query = forCaller(
                SUMMARY + KNOWN + after + " order by c.signedAt desc, c.id desc", ContractSummary.class, caller);
        if (request.after().isPresent()) {
            query.setParameter("signedAt", request.after(0, Instant::parse)).setParameter("id", request.afterId(1));
        }
        return query.setMaxResults(request.fetchSize()).getResultList();
    }

    List<ContractSummary> summaries(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(SUMMARY + "c.id in :ids", ContractSummary.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    void complete(CompletedContract completed) {
        getEntityManager()
                .createNativeQuery("insert into contract_completion (contract_id, completed_at) values (?, ?) "
                        + "on conflict (contract_id) do nothing")
                .setParameter(1, completed.contractId())
                .setParameter(2, completed.completedAt())
                .executeUpdate();
    }

    private <T> TypedQuery<T> forCaller(String query, Class<T> type, Caller caller) {
        Caller.Organisation organisation = caller.organisation();
        boolean supplier = caller.has(Role.SUPPLIER) && organisation != null;
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("everywhere", caller.roles().stream().anyMatch(READERS::contains))
                .setParameter("supplier", supplier ? organisation.id() : "");
    }
}
