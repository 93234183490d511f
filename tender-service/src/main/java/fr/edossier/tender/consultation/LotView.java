package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.scoring.Weight;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record LotView(
        UUID id,
        UUID consultationId,
        int number,
        Text title,
        NewLot.Price price,

        @Schema(description = "The lot's own code, else the consultation's.", examples = "90911000") @Nullable
        String cpv) {
    static LotView of(Lot lot) {
        return new LotView(
                lot.id(),
                lot.consultation().id(),
                lot.number(),
                lot.title(),
                new NewLot.Price(lot.priceMethod(), Weight.percent(lot.priceWeight())),
                lot.mainCpv());
    }

    static LotView of(LotInConsultation lot) {
        return new LotView(
                lot.id(),
                lot.consultationId(),
                lot.number(),
                lot.title(),
                new NewLot.Price(lot.priceMethod(), Weight.percent(lot.priceWeight())),
                lot.cpv());
    }
}
