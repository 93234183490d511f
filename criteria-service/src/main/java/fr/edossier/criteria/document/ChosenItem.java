package fr.edossier.criteria.document;

import fr.edossier.criteria.content.ItemContent;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An item to include in the document, with values for its variables.")
record ChosenItem(
        @NotNull @Pattern(regexp = ItemContent.CODE) @Schema(examples = "ENV-010")
        String code,

        @Min(1) @Schema(description = "Number of the version; if absent, the version in force.") @Nullable
        Integer number,

        @Size(max = 50)
        @Schema(
                description =
                        "Values by variable name, written according to the type of the variable: 12.5 for a NUMBER, "
                                + "PERCENT or AMOUNT, 2027-01-31 for a DATE. A variable without a value takes its default.",
                examples = "{\"recoveryShare\":\"80\"}")
        Map<String, @NotNull @Size(min = 1, max = 500) String> values) {

    ChosenItem {
        values = values == null ? Map.of() : values;
    }
}
