package fr.edossier.tender.consultation;

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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConsultationRepository implements PanacheRepositoryBase<Consultation, UUID> {
    private static final String VISIBLE = "(c.status <> 'DRAFT' or c.department = :department"
            + " or :oversight = true or locate(:name, c.agents) > 0)";

    Optional<Consultation> visible(Caller caller, UUID id) {
        return getEntityManager()
                .createQuery("select c from Consultation c where c.id = :id and " + VISIBLE, Consultation.class)
                .setParameter("id", id)
                .setParameter("department", department(caller))
                .setParameter("oversight", oversight(caller))
                .setParameter("name", agent(caller))
                .getResultStream()
                .findFirst();
    }

    Optional<Consultation> ofDepartment(Caller caller, UUID id, LockModeType lock) {
        return find("id = ?1 and (department = ?2 or locate(?3, agents) > 0)", id, department(caller), agent(caller))
                .withLock(lock)
                .firstResultOptional();
    }

    Optional<Consultation> locked(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock);
    }

    Optional<Lot> lot(UUID lotId) {
        return getEntityManager()
                .createQuery("select l from Lot l join fetch l.consultation where l.id = :id", Lot.class)
                .setParameter("id", lotId)
                .getResultStream()
                .findFirst();
    }

    Optional<Lot> visibleLot(Caller caller, UUID lotId) {
        return getEntityManager()
                .createQuery(
                        "select l from Lot l join fetch l.consultation c where l.id = :id and " + VISIBLE, Lot.class)
                .setParameter("id", lotId)
                .setParameter("department", department(caller))
                .setParameter("oversight", oversight(caller))
                .setParameter("name", agent(caller))
                .getResultStream()
                .findFirst();
    }

    /** Asked without loading the row, which somebody may be about to hold. */
    boolean isWriter(Caller caller, UUID id) {
        return count("id = ?1 and (department = ?2 or locate(?3, agents) > 0)", id, department(caller), agent(caller))
                > 0;
    }

    boolean isVisible(Caller caller, UUID id) {
        return count("id = ?1 and status <> ?2", id, ConsultationStatus.DRAFT) > 0 || isBuyer(caller, id);
    }

    boolean isBuyer(Caller caller, UUID id) {
        return count(
                        "id = ?1 and (department = ?2 or locate(?3, agents) > 0 or ?4 = true)",
                        id,
                        department(caller),
                        agent(caller),
                        oversight(caller))
                > 0;
    }

    boolean hasContract(UUID id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from contract where consultation_id = :id limit 1")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    boolean hasContractOf(UUID lotId) {
        return !getEntityManager()
                .createNativeQuery("select 1 from contract where lot_id = :id")
                .setParameter("id", lotId)
                .getResultList()
                .isEmpty();
    }

    boolean isReferenceTaken(String department, String reference, @Nullable UUID except) {
        return count("department = ?1 and reference = ?2 and (?3 is null or id <> ?3)", department, reference, except)
                > 0;
    }

    List<ConsultationSummary> page(Caller caller, ConsultationQuery.Conditions asked, PageRequest request) {
        boolean first = request.after().isEmpty();
        TypedQuery<ConsultationSummary> query = getEntityManager()
                .createQuery(
                        "select new fr.edossier.tender.consultation.ConsultationSummary(c.id, c.reference, c.title,"
                                + " c.procedure, c.department, c.status, c.deadline, c.createdAt) from Consultation c"
                                + " where " + VISIBLE + asked.hql()
                                + (first ? "" : " and (c.createdAt, c.id) < (:at, :id)")
                                + " order by c.createdAt desc, c.id desc",
                        ConsultationSummary.class)
                .setParameter("department", department(caller))
                .setParameter("oversight", oversight(caller))
                .setParameter("name", agent(caller))
                .setMaxResults(request.fetchSize());
        asked.values().forEach(query::setParameter);
        if (!first) {
            query.setParameter("at", request.afterInstant(0)).setParameter("id", request.afterId(1));
        }
        return query.getResultList();
    }

    /** Whose drafts a caller writes; nobody's but an agent's. */
    private static String department(Caller caller) {
        String department = caller.department();
        return department == null || !caller.has(Role.PROCUREMENT_AGENT) ? "" : department;
    }

    /** As a consultation's JSON names an agent; for those who cannot be named, what no JSON has. */
    private static String agent(Caller caller) {
        boolean nameable = caller.has(Role.PROCUREMENT_AGENT) && caller.name().matches(NewConsultation.AGENT);
        return nameable ? '"' + caller.name() + '"' : "\n";
    }

    /** Those who look over every department's shoulder. */
    private static boolean oversight(Caller caller) {
        return caller.has(Role.LEGAL_OFFICER) || caller.has(Role.AUDITOR);
    }
}
