package fr.edossier.tender.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OpeningRepository implements PanacheRepositoryBase<OpeningAct, OpeningAct.Key> {
    List<OpeningAct> ofConsultation(UUID consultationId) {
        return list("consultationId = ?1 order by at, officer", consultationId);
    }

    void persist(OpeningStep step) {
        getEntityManager().persist(step);
    }

    /** The envelopes that are still to be opened, in the order of the opening. */
    List<UUID> remaining(UUID consultationId) {
        return getEntityManager()
                .createQuery(
                        "select s.envelopeId from OpeningStep s where s.consultationId = :id and s.doneAt is null"
                                + " order by s.position",
                        UUID.class)
                .setParameter("id", consultationId)
                .getResultList();
    }

    /** A step, locked to the end of the transaction. */
    OpeningStep hold(UUID envelopeId) {
        return getEntityManager().find(OpeningStep.class, envelopeId, LockModeType.PESSIMISTIC_WRITE);
    }

    long countSteps(UUID consultationId) {
        return getEntityManager()
                .createQuery("select count(s) from OpeningStep s where s.consultationId = :id", Long.class)
                .setParameter("id", consultationId)
                .getSingleResult();
    }
}
