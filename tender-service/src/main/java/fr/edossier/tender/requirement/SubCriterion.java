package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A sub-criterion, which gets its own mark.")
public record SubCriterion(
        UUID id,
        Wording title,

        @Schema(
                description =
                        "Share of the criterion's weight, in the same unit; absent if the sub-criteria are equally important.")
        @Nullable
        BigDecimal weight) {

    /** Weight relative to the other sub-criteria. */
    public BigDecimal share() {
        return weight == null ? BigDecimal.ONE : weight;
    }
}
