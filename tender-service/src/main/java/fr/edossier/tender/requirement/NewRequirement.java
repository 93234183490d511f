package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A requirement of a lot: an item of the catalogue, or one written by hand.")
public record NewRequirement(
        @Schema(description = "The published item to freeze into the lot; absent where written by hand.") @Nullable
        UUID itemId,

        @Valid
        @Schema(description = "The requirement written by hand; absent where picked from the catalogue.")
        @Nullable
        Handwritten handwritten,

        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(description = "Percent of the lot's total; on a CRITERION, and only there.", examples = "20")
        @Nullable
        BigDecimal weight,

        @Schema(description = "Whether a dossier without an answer is incomplete.")
        boolean required,

        @DecimalMin("0")
        @Digits(integer = 14, fraction = 4)
        @Schema(description = "What is planned, in the item's unit: hours, percent, tonnes…", examples = "3500")
        @Nullable
        BigDecimal planned,

        @Schema(description = "Stricter than the item's, or absent.") @Nullable
        Confidentiality confidentiality) {

    @Schema(name = "HandwrittenRequirement")
    public record Handwritten(
            @NotNull Nature nature,
            @NotNull @Valid Text title,
            @NotNull @Valid Wording text,
            @Nullable String unit) {}
}
