package fr.edossier.tender.consultation;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lots of one consultation.
 *
 * @param all in the order of their numbers; the entity's own list
 */
record Lots(List<Lot> all) {
    Optional<Lot> find(UUID lotId) {
        return all.stream().filter(lot -> lot.id().equals(lotId)).findFirst();
    }

    List<LotInConsultation> at(Instant now) {
        return all.stream().map(lot -> LotInConsultation.of(lot, now)).toList();
    }

    boolean haveAllEnded() {
        return all.stream().noneMatch(lot -> lot.ending() == null);
    }

    List<Lot> ended() {
        return all.stream().filter(lot -> lot.ending() != null).toList();
    }

    /**
     * Keeps the numbers unique.
     *
     * @param except the lot that has the number already
     * @throws Problem 409 when another lot has it
     */
    void requireFree(int number, @Nullable Lot except) {
        if (all.stream().anyMatch(lot -> lot != except && lot.number() == number)) {
            throw Problem.of(TenderProblem.LOT_NUMBER_TAKEN).at(ErrorPlace.pointer("/number"), "lot-number-taken");
        }
    }
}
