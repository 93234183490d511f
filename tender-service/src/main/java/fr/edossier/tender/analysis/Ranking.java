package fr.edossier.tender.analysis;

import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The bids of a lot, best first; bids with the very same total share a rank and are marked tied.")
public record Ranking(UUID lotId, List<Entry> items) {

    @Schema(name = "RankedBid")
    public record Entry(
            int rank,
            boolean tied,
            UUID bidId,
            String supplier,
            Money price,
            BigDecimal pricePoints,
            List<Points> criteria,

            @Schema(
                    description = "Out of 100, rounded half up to hundredths; ranks are decided before rounding.",
                    examples = "79.17")
            BigDecimal total) {}

    @Schema(name = "CriterionPoints")
    public record Points(UUID requirementId, BigDecimal mark, BigDecimal points) {}

    public Ranking {
        items = List.copyOf(items);
    }
}
