package fr.edossier.tender.requirement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RequirementRepository implements PanacheRepositoryBase<Requirement, UUID> {
    List<Requirement> ofLot(UUID lotId) {
        return list("lotId = ?1 order by position", lotId);
    }

    List<Requirement> ofConsultation(UUID consultationId) {
        return list("consultationId = ?1 order by lotId, position", consultationId);
    }

    List<UUID> consultationsThatPicked(UUID itemId) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.consultationId from Requirement r where r.item.id = :item order by r.consultationId",
                        UUID.class)
                .setParameter("item", itemId)
                .getResultList();
    }
}
