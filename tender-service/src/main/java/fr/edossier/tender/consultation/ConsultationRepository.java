package fr.edossier.tender.consultation;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.tender.access.ConsultationPeople;
import fr.edossier.tender.access.People;
import fr.edossier.tender.access.Sight;
import fr.edossier.tender.content.ConsultationContent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID>, ConsultationPeople {
    private static final String PUBLISHED = "c.life.status <> 'DRAFT'";

    Optional<Consultation> visible(Caller caller, UUID id) {
        Sight sight = Sight.ofConsultations(caller, "c", PUBLISHED);
        TypedQuery<Consultation> query = getEntityManager()
                .createQuery(
                        "select c from Consultation c where c.id = :id and " + sight.condition(), Consultation.class)
                .setParameter("id", id);
        sight.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    Optional<Consultation> locked(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock);
    }

    /** Increments the version, so that the entity tag changes. */
    void advance(Consultation consultation) {
        getEntityManager().lock(consultation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<Lot> lot(UUID lotId) {
        return getEntityManager()
                .createQuery("select l from Lot l join fetch l.consultation where l.id = :id", Lot.class)
                .setParameter("id", lotId)
                .getResultStream()
                .findFirst();
    }

    Optional<Lot> visibleLot(Caller caller, UUID lotId) {
        Sight sight = Sight.ofConsultations(caller, "c", PUBLISHED);
        TypedQuery<Lot> query = getEntityManager()
                .createQuery(
                        "select l from Lot l join fetch l.consultation c where l.id = :id and " + sight.condition(),
                        Lot.class)
                .setParameter("id", lotId);
        sight.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    boolean isReferenceTaken(String department, String reference, @Nullable UUID except) {
        return count(
                        "department = ?1 and listed.reference = ?2 and (?3 is null or id <> ?3)",
                        department,
                        reference,
                        except)
                > 0;
    }

    List<ConsultationSummary> page(Caller caller, ConsultationQuery.Conditions asked, PageRequest request) {
        boolean first = request.after().isEmpty();
        Sight sight = Sight.ofConsultations(caller, "c", PUBLISHED);
        TypedQuery<ConsultationSummary> query = getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.consultation.ConsultationSummary(c.id, c.listed.reference,"
                                + " c.listed.title, c.listed.procedure, c.department, c.life.status, c.life.deadline,"
                                + " c.drafting.createdAt) from Consultation c"
                                + " where " + sight.condition() + asked.hql()
                                + (first ? "" : " and (c.drafting.createdAt, c.id) < (:at, :id)")
                                + " order by c.drafting.createdAt desc, c.id desc",
                        ConsultationSummary.class)
                .setMaxResults(request.fetchSize());
        sight.values().forEach(query::setParameter);
        asked.values().forEach(query::setParameter);
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }

    /** Reads the people without loading the consultation, which another transaction may be about to lock and change. */
    @Override
    public Optional<People> of(UUID consultationId) {
        return people("c.id = :id", consultationId);
    }

    @Override
    public Optional<People> ofLot(UUID lotId) {
        return people("c.id = (select own.consultation.id from Lot own where own.id = :id)", lotId);
    }

    private Optional<People> people(String condition, UUID id) {
        return people(getEntityManager()
                .createQuery(
                        "select l.id as lot, l.evaluators as evaluators, c.id as id, c.department as department,"
                                + " c.life.status as status, c.content as content"
                                + " from Consultation c left join c.lots l where " + condition,
                        Tuple.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** @param rows one for each lot, or a single one without a lot */
    @SuppressWarnings("unchecked")
    private static Optional<People> people(List<Tuple> rows) {
        return rows.stream().findFirst().map(first -> {
            ConsultationContent content = first.get("content", ConsultationContent.class);
            return new People(
                    first.get("id", UUID.class),
                    first.get("department", String.class),
                    first.get("status", ConsultationStatus.class) == ConsultationStatus.DRAFT,
                    content.agents(),
                    content.openingOfficers(),
                    rows.stream()
                            .filter(row -> row.get("lot") != null)
                            .collect(Collectors.toMap(
                                    row -> row.get("lot", UUID.class), row -> (List<String>) row.get("evaluators"))));
        });
    }
}
