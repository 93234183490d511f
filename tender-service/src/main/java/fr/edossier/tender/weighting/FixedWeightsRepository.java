package fr.edossier.tender.weighting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FixedWeightsRepository implements PanacheRepositoryBase<FixedWeights, UUID> {}
