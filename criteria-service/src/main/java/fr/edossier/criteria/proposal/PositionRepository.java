package fr.edossier.criteria.proposal;

import fr.edossier.platform.caller.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Positions on proposals. */
@ApplicationScoped
class PositionRepository implements PanacheRepositoryBase<TakenPosition, UUID> {
    Optional<TakenPosition> own(Caller caller, UUID proposal) {
        return find("proposalId = ?1 and person = ?2", proposal, caller.subject())
                .firstResultOptional();
    }

    boolean othersTook(Caller caller, UUID proposal) {
        return count("proposalId = ?1 and person <> ?2", proposal, caller.subject()) > 0;
    }

    List<TakenPosition> on(List<UUID> proposals) {
        return list("proposalId in ?1", proposals);
    }

    List<UUID> ownOn(Caller caller, List<UUID> proposals) {
        return find("proposalId in ?1 and person = ?2", proposals, caller.subject()).stream()
                .map(TakenPosition::proposalId)
                .toList();
    }

    void forget(UUID proposal) {
        delete("proposalId", proposal);
    }
}
