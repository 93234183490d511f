package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.scoring.PriceMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a lot.
 *
 * @param priceWeight hundredths of a percent
 * @param etag of the consultation
 * @param cpv its own, else the consultation's
 */
public record LotInConsultation(
        UUID id,
        int number,
        Text title,
        PriceMethod priceMethod,
        int priceWeight,
        List<String> evaluators,
        UUID consultationId,
        String reference,
        String department,
        Procedure procedure,
        ConsultationStatus status,
        String etag,
        @Nullable String cpv) {

    static LotInConsultation of(Lot lot, Instant now) {
        Consultation consultation = lot.consultation();
        ConsultationStatus status = consultation.statusAt(now);
        return new LotInConsultation(
                lot.id(),
                lot.number(),
                lot.title(),
                lot.priceMethod(),
                lot.priceWeight(),
                List.copyOf(lot.evaluators()),
                consultation.id(),
                consultation.reference(),
                consultation.department(),
                consultation.procedure(),
                status,
                ConsultationView.tag(consultation.version(), status),
                lot.mainCpv());
    }
}
