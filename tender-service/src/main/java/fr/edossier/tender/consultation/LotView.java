package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.scoring.Weight;
import java.util.UUID;

public record LotView(UUID id, UUID consultationId, int number, Text title, NewLot.Price price) {
    static LotView of(Lot lot) {
        return new LotView(
                lot.id(),
                lot.consultation().id(),
                lot.number(),
                lot.title(),
                new NewLot.Price(lot.priceMethod(), Weight.percent(lot.priceWeight())));
    }

    static LotView of(LotInConsultation lot) {
        return new LotView(
                lot.id(),
                lot.consultationId(),
                lot.number(),
                lot.title(),
                new NewLot.Price(lot.priceMethod(), Weight.percent(lot.priceWeight())));
    }
}
