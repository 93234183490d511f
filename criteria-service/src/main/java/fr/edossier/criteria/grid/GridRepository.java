package fr.edossier.criteria.grid;

import fr.edossier.criteria.access.GridAccess;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** Grids, restricted to those the caller may see. */
@ApplicationScoped
class GridRepository implements PanacheRepositoryBase<Grid, UUID> {
    private static final String SUMMARY = "select new fr.edossier.criteria.grid.GridSummary(g.id, g.series, g.number,"
            + " g.status, g.name, g.marketFamily, g.procedure, g.weightKind, g.department, g.createdAt) from Grid g where ";

    Optional<Grid> readable(Caller caller, UUID id) {
        return found(GridAccess.READABLE, GridAccess.toRead(caller), id)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .findFirst();
    }

    /** Locks the grid until the end of the transaction. */
    Optional<Grid> writable(Caller caller, UUID id) {
        return found(GridAccess.WRITABLE, GridAccess.toWrite(caller), id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Grid> found(String condition, GridAccess access, UUID id) {
        TypedQuery<Grid> query = getEntityManager()
                .createQuery("select g from Grid g where g.id = :id and " + condition, Grid.class)
                .setParameter("id", id);
        access.values().forEach(query::setParameter);
        return query;
    }

    /** Locks the version in force until the end of the transaction. */
    Optional<Grid> inForce(UUID series) {
        return getEntityManager()
                .createQuery("select g from Grid g where g.series = :series and g.status = 'PUBLISHED'", Grid.class)
                .setParameter("series", series)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Lists grids, newest first. */
    List<GridSummary> page(Caller caller, GridFilter filter, PageRequest request) {
        List<String> conditions = new ArrayList<>(List.of(GridAccess.READABLE));
        Map<String, Object> values = new HashMap<>(GridAccess.toRead(caller).values());
        if (filter.marketFamily() != null) {
            conditions.add("g.marketFamily = :marketFamily");
            values.put("marketFamily", filter.marketFamily());
        }
        if (filter.status() != null) {
            conditions.add("g.status = :status");
            values.put("status", filter.status());
        }
        if (filter.series() != null) {
            conditions.add("g.series = :series");
            values.put("series", filter.series());
        }
        if (request.after().isPresent()) {
            conditions.add("(g.createdAt, g.id) < (:createdAt, :id)");
            values.put("createdAt", Objects.requireNonNull(request.afterInstant(0)));
            values.put("id", Objects.requireNonNull(request.afterId(1)));
        }
        TypedQuery<GridSummary> query = getEntityManager()
                .createQuery(
                        SUMMARY + String.join(" and ", conditions) + " order by g.createdAt desc, g.id desc",
                        GridSummary.class)
                .setMaxResults(request.fetchSize());
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
