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

@Schema(description = "Members of the requirement to change along with the item's version.")
record NewItemVersion(
        @DecimalMin("0.01")
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        @Schema(
                description =
                        "Percent or points, depending on the lot's weightKind; absent: unchanged, ranges and ranks included.",
                examples = "20")
        @Nullable
        BigDecimal weight,

        @Size(max = 50)
        @Schema(
                description = "Values of new or changed variables, by name; variables that remain keep their values.",
                examples = "{\"hours\":\"3500\"}")
        Map<String, @NotNull @Size(min = 1, max = 500) String> values) {

    public NewItemVersion {
        values = values == null ? Map.of() : Map.copyOf(values);
    }
}
