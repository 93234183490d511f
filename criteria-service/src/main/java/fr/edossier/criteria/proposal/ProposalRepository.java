package fr.edossier.criteria.proposal;

import fr.edossier.criteria.access.WorkshopAccess;
import fr.edossier.criteria.workshop.WorkshopRows;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals, restricted to the workshops the caller may see where a caller is given. */
@ApplicationScoped
class ProposalRepository implements PanacheRepositoryBase<Proposal, UUID> {
    private static final String FROM = " from proposal p" + WorkshopRows.joinVisible("p.workshop_id") + " where true";

    Optional<Proposal> known(Caller caller, UUID id) {
        return rows(WorkshopAccess.bind(
                                getEntityManager()
                                        .createNativeQuery("select p.*" + FROM + " and p.id = :id", Proposal.class),
                                caller)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Finds the workshop without loading the proposal, which must be locked before it is read. */
    Optional<UUID> workshopOf(Caller caller, UUID id) {
        List<?> found = WorkshopAccess.bind(
                        getEntityManager()
                                .createNativeQuery("select p.workshop_id" + FROM + " and p.id = :id", UUID.class),
                        caller)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast);
    }

    /** Locks proposals until the end of the transaction, always in the same order to avoid deadlocks. */
    List<Proposal> held(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select p from Proposal p where p.id in :ids order by p.id", Proposal.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean hasMerged(UUID id) {
        return count("mergedInto", id) > 0;
    }

    /** Lists proposals, oldest first. */
    List<Proposal> ofWorkshop(UUID workshop) {
        return list("workshopId = ?1 order by createdAt, id", workshop);
    }

    /** Lists proposals, newest first. */
    List<Proposal> page(Caller caller, @Nullable UUID workshop, @Nullable UUID item, PageRequest request) {
        boolean first = request.after().isEmpty();
        Query query = WorkshopAccess.bind(
                getEntityManager()
                        .createNativeQuery(
                                "select p.*" + FROM
                                        + (workshop == null ? "" : " and p.workshop_id = :workshop")
                                        + (item == null ? "" : " and p.item_id = :item")
                                        + (first ? "" : " and (p.created_at, p.id) < (:at, :id)")
                                        + " order by p.created_at desc, p.id desc",
                                Proposal.class),
                caller);
        if (workshop != null) {
            query.setParameter("workshop", workshop);
        }
        if (item != null) {
            query.setParameter("item", item);
        }
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return rows(query.setMaxResults(request.fetchSize()));
    }

    @SuppressWarnings("unchecked")
    private static List<Proposal> rows(Query query) {
        return query.getResultList();
    }
}
