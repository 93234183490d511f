package fr.edossier.criteria.workshop;

import fr.edossier.criteria.access.WorkshopAccess;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Workshops, restricted to those the caller may see. */
@ApplicationScoped
class WorkshopRepository implements PanacheRepositoryBase<Workshop, UUID> {
    private static final String SELECT = "select w.* from workshop w where " + WorkshopAccess.VISIBLE;

    /** Row lock on a workshop until the end of the transaction. */
    enum Hold {
        NONE(""),
        SHARED(" for share"),
        EXCLUSIVE(" for update");

        private final String clause;

        Hold(String clause) {
            this.clause = clause;
        }
    }

    Optional<Workshop> known(Caller caller, UUID id, Hold hold) {
        return rows(WorkshopAccess.bind(
                                getEntityManager()
                                        .createNativeQuery(SELECT + " and w.id = :id" + hold.clause, Workshop.class),
                                caller)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Lists workshops, newest first. */
    List<Workshop> page(Caller caller, PageRequest request) {
        boolean first = request.after().isEmpty();
        Query query = WorkshopAccess.bind(
                getEntityManager()
                        .createNativeQuery(
                                SELECT + (first ? "" : " and (w.created_at, w.id) < (:at, :id)")
                                        + " order by w.created_at desc, w.id desc",
                                Workshop.class),
                caller);
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return rows(query.setMaxResults(request.fetchSize()));
    }

    @SuppressWarnings("unchecked")
    private static List<Workshop> rows(Query query) {
        return query.getResultList();
    }
}
