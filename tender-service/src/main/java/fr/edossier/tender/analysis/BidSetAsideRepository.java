package fr.edossier.tender.analysis;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BidSetAsideRepository implements PanacheRepositoryBase<BidSetAside, UUID> {}
