package fr.edossier.tender.opening;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OpeningRepository implements PanacheRepositoryBase<OpeningAct, OpeningAct.Key> {
    List<OpeningAct> ofConsultation(UUID consultationId) {
        return list("consultationId = ?1 order by at, officer", consultationId);
    }
}
