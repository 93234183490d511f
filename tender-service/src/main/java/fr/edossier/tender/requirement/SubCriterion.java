package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Wording;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A part of a criterion, which is marked by itself.")
public record SubCriterion(
        UUID id,
        Wording title,

        @Schema(
                description =
                        "A part of the criterion's weight, in the same unit; absent where its parts are of equal importance.")
        @Nullable
        BigDecimal weight) {

    /** What it counts for beside the other parts. */
    public BigDecimal share() {
        return weight == null ? BigDecimal.ONE : weight;
    }
}
