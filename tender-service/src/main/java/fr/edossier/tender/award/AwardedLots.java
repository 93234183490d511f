package fr.edossier.tender.award;

import fr.edossier.tender.bid.LotDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AwardedLots implements LotDecision {
    private final AwardRepository awards;

    AwardedLots(AwardRepository awards) {
        this.awards = awards;
    }

    @Override
    public boolean isDecided(UUID lotId) {
        return awards.ofLot(lotId).isPresent();
    }
}
