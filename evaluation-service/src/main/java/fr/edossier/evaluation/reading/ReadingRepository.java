package fr.edossier.evaluation.reading;

import fr.edossier.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ReadingRepository implements PanacheRepositoryBase<Reading, UUID> {
    private static final String VIEW = "select new fr.edossier.evaluation.reading.ReadingView("
            + "r.id, r.reader, r.readerName, r.organisation, r.department, r.purpose, r.refused, r.at)"
            + " from Reading r where r.evaluationId = :evaluationId";

    /** Returns a page of readings, latest first. */
    List<ReadingView> page(UUID evaluationId, PageRequest request) {
        String after = request.after().isPresent() ? " and (r.at, r.id) < (:at, :id)" : "";
        TypedQuery<ReadingView> query = getEntityManager()
                .createQuery(VIEW + after + " order by r.at desc, r.id desc", ReadingView.class)
                .setParameter("evaluationId", evaluationId);
        if (request.after().isPresent()) {
            query.setParameter("at", request.after(0, Instant::parse)).setParameter("id", request.afterId(1));
        }
        return query.setMaxResults(request.fetchSize()).getResultList();
    }
}
