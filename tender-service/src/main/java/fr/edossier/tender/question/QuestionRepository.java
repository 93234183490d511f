package fr.edossier.tender.question;

import fr.edossier.platform.caller.Caller;
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
class QuestionRepository implements PanacheRepositoryBase<Question, UUID>, InterestedSuppliers {
    Optional<Question> held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Questions, newest first: all of them for the buyer, else those answered in public and the organisation's own. */
    List<Question> page(UUID consultation, Caller caller, boolean insider, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<Question> query = getEntityManager()
                .createQuery(
                        "select q from Question q where q.consultationId = :consultation"
                                + " and (:insider = true or q.publishedAt is not null or q.supplierId = :supplier)"
                                + (first ? "" : " and (q.askedAt, q.id) < (:at, :id)")
                                + " order by q.askedAt desc, q.id desc",
                        Question.class)
                .setParameter("consultation", consultation)
                .setParameter("insider", insider)
                .setParameter(
                        "supplier",
                        caller.organisation() == null
                                ? ""
                                : caller.organisation().id())
                .setMaxResults(request.fetchSize());
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }

    @Override
    public List<String> interestedIn(UUID consultationId) {
        return getEntityManager()
                .createQuery(
                        "select distinct q.supplierId from Question q where q.consultationId = :consultation",
                        String.class)
                .setParameter("consultation", consultationId)
                .getResultList();
    }
}
