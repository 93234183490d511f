package fr.edossier.criteria.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Placeholder {{name}} in the texts of an item, filled in by a buyer.")
public record Variable(
        @NotNull @Pattern(regexp = Variable.NAME) @Schema(examples = "hours")
        String name,

        @NotNull @Valid Wording label,
        @NotNull Type type,

        @Size(min = 1, max = 20) @Schema(examples = "h") @Nullable
        String unit,

        @Schema(description = "Lowest value of a number, a percentage or an amount.") @Nullable
        BigDecimal min,

        @Schema(description = "Highest value of a number, a percentage or an amount.") @Nullable
        BigDecimal max,

        @Size(min = 1, max = 500) @Schema(description = "Default value, written according to the type.") @Nullable
        String defaultValue) {
    static final String NAME = "[a-z][A-Za-z0-9]{0,39}";

    @Schema(
            name = "VariableType",
            description =
                    "NUMBER: a decimal number. PERCENT: a percentage as a decimal number. AMOUNT: euros excluding "
                            + "tax. DATE: YYYY-MM-DD. TEXT: a text.")
    public enum Type {
        NUMBER,
        PERCENT,
        AMOUNT,
        DATE,
        TEXT
    }

    public Variable {
        min = Decimals.plain(min);
        max = Decimals.plain(max);
    }
}
