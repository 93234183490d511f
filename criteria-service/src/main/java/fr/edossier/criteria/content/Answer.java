package fr.edossier.criteria.content;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The form of the answer to a question.")
public record Answer(
        @NotNull Type type,

        @Size(min = 1, max = 20) @Schema(description = "Unit of a NUMBER.", examples = "kg CO2e") @Nullable
        String unit,

        @Size(max = 50) @Schema(description = "Options to choose from; for CHOICE only.")
        List<@NotNull @Valid Wording> choices,

        @NotNull @Schema(description = "Whether an answer is required from the suppliers asked.")
        Boolean required) {

    @Schema(
            name = "AnswerType",
            description =
                    "TEXT: a text. NUMBER: a decimal number in the unit. PERCENT: a percentage as a decimal number. "
                            + "AMOUNT: euros excluding tax. YES_NO: yes or no. CHOICE: one of the choices. DATE: a date. "
                            + "DOCUMENT: a file.")
    public enum Type {
        TEXT,
        NUMBER,
        PERCENT,
        AMOUNT,
        YES_NO,
        CHOICE,
        DATE,
        DOCUMENT
    }

    public Answer {
        choices = Lists.orEmpty(choices);
    }
}
