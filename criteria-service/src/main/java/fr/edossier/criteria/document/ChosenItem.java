package fr.edossier.criteria.document;

import fr.edossier.criteria.item.ItemContent;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An item to set out, and what its variables are.")
record ChosenItem(
        @NotNull @Pattern(regexp = ItemContent.CODE) @Schema(examples = "ENV-010")
        String code,

        @Min(1) @Schema(description = "Which version; the one in force if not said.") @Nullable
        Integer number,

        @Size(max = 50)
        @Schema(
                description =
                        "By the name of the variable, written as a value of its type: 12.5 for a NUMBER, PERCENT or "
                                + "AMOUNT, 2027-01-31 for a DATE. Without a value the default of the variable is taken.",
                examples = "{\"recoveryShare\":\"80\"}")
        Map<String, @NotNull @Size(min = 1, max = 500) String> values) {

    ChosenItem {
        values = values == null ? Map.of() : values;
    }
}
