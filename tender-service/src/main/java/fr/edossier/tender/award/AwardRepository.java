package fr.edossier.tender.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AwardRepository implements PanacheRepositoryBase<Award, UUID> {
    Optional<Award> ofLot(UUID lotId) {
        return find("lotId", lotId).firstResultOptional();
    }
}
