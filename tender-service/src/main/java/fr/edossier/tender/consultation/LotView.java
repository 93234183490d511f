package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.LotEnding;
import fr.edossier.tender.content.Place;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.scoring.PriceBasis;
import fr.edossier.tender.scoring.WeightKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A lot as the caller may see it; estimates are shown to insiders only.")
public record LotView(
        UUID id,
        UUID consultationId,
        int number,
        Wording title,
        LotContent.@Nullable Price price,

        @Schema(description = "The lot's own code, else the consultation's.", examples = "90911000") @Nullable
        String cpv,

        @Schema(description = "Shown to insiders.") @Nullable
        Money estimatedValue,

        @Nullable Place place,
        @Nullable Integer durationMonths,
        List<String> tieBreak,

        @Schema(description = "Shown to insiders.") @Nullable
        SocialClauseWaiver socialClauseWaiver,

        @Schema(description = "Kind of the weights.") WeightKind weightKind,

        @Nullable Wording orderJustification,
        @Nullable PriceBasis priceBasis,

        @Nullable BigDecimal pointsTotal,

        @Schema(description = "Deadline of this lot, before the consultation's; absent: the consultation's.") @Nullable
        Instant deadline,

        @Schema(description = "Why the lot ended without a contract.") @Nullable
        LotEnding ending,

        @Schema(description = "Time when it ended.") @Nullable
        Instant endedAt) {

    /** @param insider whether estimates are shown */
    static LotView of(LotInConsultation lot, boolean insider) {
        LotContent content = insider ? lot.content() : lot.content().forAll();
        return new LotView(
                lot.id(),
                lot.consultationId(),
                lot.number(),
                lot.title(),
                content.price(),
                lot.cpv(),
                content.estimatedValue(),
                content.place(),
                content.durationMonths(),
                content.tieBreak(),
                insider ? lot.socialClauseWaiver() : null,
                content.weighedBy(),
                content.orderJustification(),
                content.priceBasis(),
                content.pointsTotal(),
                content.deadline(),
                lot.ending(),
                lot.endedAt());
    }
}
