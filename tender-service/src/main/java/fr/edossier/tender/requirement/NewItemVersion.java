package fr.edossier.tender.requirement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the requirement is to say otherwise than before, where the item's new version needs it.")
record NewItemVersion(
        @DecimalMin("0.01")
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        @Schema(
                description =
                        "Percent or points, as the lot's weightKind says; absent: what it was, ranges and ranks included.",
                examples = "20")
        @Nullable
        BigDecimal weight,

        @Size(max = 50)
        @Schema(
                description = "Of new variables, or of others than before; those that are still there keep theirs.",
                examples = "{\"hours\":\"3500\"}")
        Map<String, @NotNull @Size(min = 1, max = 500) String> values) {

    public NewItemVersion {
        values = values == null ? Map.of() : Map.copyOf(values);
    }
}
