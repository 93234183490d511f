package fr.edossier.criteria.content;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Contract values the item is suitable for, in euros excluding tax.")
public record AmountRange(
        @PositiveOrZero @Schema(examples = "90000") @Nullable
        BigDecimal min,

        @PositiveOrZero @Schema(examples = "5404000") @Nullable
        BigDecimal max) {

    public AmountRange {
        min = Decimals.plain(min);
        max = Decimals.plain(max);
    }
}
