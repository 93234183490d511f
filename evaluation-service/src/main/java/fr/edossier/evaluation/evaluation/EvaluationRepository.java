package fr.edossier.evaluation.evaluation;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Evaluations; every query but {@code exists} filters by what the caller may see. */
@ApplicationScoped
class EvaluationRepository implements PanacheRepositoryBase<Evaluation, UUID> {
    private static final Set<String> AUTHORS = Set.of(Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER);
    private static final Set<String> AGENTS =
            Set.of(Role.PROCUREMENT_AGENT, Role.CONTRACT_MANAGER, Role.LEGAL_OFFICER, Role.EVALUATOR);

    private static final String WRITTEN_BY = "e.department = :department";
    private static final String SENT_TO = "(e.supplierId = :supplier and e.status <> 'DRAFT')";
    private static final String KNOWN =
            "(:everything = true or (:agent = true and e.status = 'SHARED') or " + WRITTEN_BY + " or " + SENT_TO + ")";
    private static final String ROW = "select new fr.edossier.evaluation.evaluation.EvaluationRow("
            + "e.id, e.contractId, e.status, e.createdAt, e.replyDueAt, e.sharedAt) from Evaluation e where ";

    Optional<Evaluation> known(Caller caller, UUID id) {
        return knownTo(caller, "select e from Evaluation e where e.id = :id and " + KNOWN, Evaluation.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Finds an evaluation of the caller's department and locks it to the end of the transaction. */
    Optional<Evaluation> heldByAuthor(Caller caller, UUID id) {
        return held(id, WRITTEN_BY, "department", department(caller));
    }

    /** Finds an evaluation sent to the caller's organisation and locks it to the end of the transaction. */
    Optional<Evaluation> heldBySupplier(Caller caller, UUID id) {
        return held(id, SENT_TO, "supplier", supplier(caller));
    }

    private Optional<Evaluation> held(UUID id, String owner, String parameter, String value) {
        return getEntityManager()
                .createQuery("select e from Evaluation e where e.id = :id and " + owner, Evaluation.class)
                .setParameter("id", id)
                .setParameter(parameter, value)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    boolean exists(UUID id) {
        return count("id", id) > 0;
    }

    boolean existsForContract(UUID contractId) {
        return count("contractId", contractId) > 0;
    }

    /** Returns a page of evaluations, newest first. */
    List<EvaluationRow> page(Caller caller, EvaluationFilter filter, PageRequest request) {
        String conditions = KNOWN
                + (filter.status() == null ? "" : " and e.status = :status")
                + (filter.contractId() == null ? "" : " and e.contractId = :contractId")
                + (request.after().isEmpty() ? "" : " and (e.createdAt, e.id) < (:createdAt, :id)");
        TypedQuery<EvaluationRow> query =
                knownTo(caller, ROW + conditions + " order by e.createdAt desc, e.id desc", EvaluationRow.class);
        if (filter.status() != null) {
            query.setParameter("status", filter.status());
        }
        if (filter.contractId() != null) {
            query.setParameter("contractId", filter.contractId());
        }
        if (request.after().isPresent()) {
            query.setParameter("createdAt", request.after(0, Instant::parse)).setParameter("id", request.afterId(1));
        }
        return query.setMaxResults(request.fetchSize()).getResultList();
    }

    private <T> TypedQuery<T> knownTo(Caller caller, String query, Class<T> type) {
        return getEntityManager()
                .createQuery(query, type)
                .setParameter("everything", caller.has(Role.AUDITOR))
                .setParameter("agent", caller.roles().stream().anyMatch(AGENTS::contains))
                .setParameter("department", department(caller))
                .setParameter("supplier", supplier(caller));
    }

    /** Returns the department of a caller who writes evaluations; for others an empty text, which no row has. */
    private static String department(Caller caller) {
        String department = caller.department();
        return department != null && caller.roles().stream().anyMatch(AUTHORS::contains) ? department : "";
    }

    private static String supplier(Caller caller) {
        Caller.Organisation organisation = caller.organisation();
        return organisation != null && caller.has(Role.SUPPLIER) ? organisation.id() : "";
    }
}
