package fr.edossier.tender.ranking;

import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "The bids of a lot, best first; bids with the very same total share a rank and are marked tied, unless the "
                        + "announced tie-break decides.",
        requiredProperties = {"lotId", "items", "eliminated"})
public record Ranking(UUID lotId, List<Entry> items, List<Elimination> eliminated) {

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
                    description =
                            "Out of the sum of the weights, which is 100 unless they are points; rounded half up to hundredths; ranks are decided before rounding.",
                    examples = "79.17")
            BigDecimal total) {}

    @Schema(name = "CriterionPoints")
    public record Points(UUID requirementId, BigDecimal mark, BigDecimal points) {}

    @Schema(name = "EliminatedBid", description = "A bid below the minimum mark of a criterion: not ranked.")
    public record Elimination(
            UUID bidId,
            String supplier,
            UUID requirementId,
            BigDecimal mark,

            @Schema(description = "On the scale of marks, 0 to 10.", examples = "5")
            BigDecimal minimum) {}

    public Ranking {
        items = List.copyOf(items);
        eliminated = eliminated == null ? List.of() : List.copyOf(eliminated);
    }
}
