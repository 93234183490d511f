package fr.edossier.tender.award;

import fr.edossier.tender.consultation.LotInConsultation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An award as the contract needs it. */
public record AwardedBid(
        UUID awardId,
        LotInConsultation lot,
        AwardView award,
        String supplierId,
        @Nullable LocalDate earliestSignature) {}
