package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.catalogue.Theme;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.WeightRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A requirement of a lot: an item of the catalogue, or one written by hand.",
        requiredProperties = "required")
public record NewRequirement(
        @Schema(description = "The published item to freeze into the lot; absent if written by hand.") @Nullable
        UUID itemId,

        @Valid @Schema(description = "The requirement written by hand; absent if picked from the catalogue.") @Nullable
        Handwritten handwritten,

        @DecimalMin("0.01")
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        @Schema(
                description =
                        "Percent of the lot's total, or points, depending on the lot's weightKind; only on a CRITERION. A CRITERION has at most one of weight, weightRange and weightRank; the publication requires one.",
                examples = "20")
        @Nullable
        BigDecimal weight,

        @Schema(description = "Whether a dossier without an answer is incomplete.")
        boolean required,

        @DecimalMin("0")
        @Digits(integer = 14, fraction = 4)
        @Schema(description = "Planned quantity, in the item's unit: hours, percent, tonnes…", examples = "3500")
        @Nullable
        BigDecimal planned,

        @Schema(description = "Must not be weaker than the item's; absent: the item's.") @Nullable
        Confidentiality confidentiality,

        @Min(1)
        @Max(100)
        @Schema(
                description =
                        "Percent of the full mark below which a bid is eliminated; only on a CRITERION. Absent: the item's.",
                examples = "40")
        @Nullable
        Integer minimumScore,

        @Size(max = 50)
        @Schema(
                description = "Values of the item's variables, by name; absent ones take their defaults.",
                examples = "{\"hours\":\"3500\"}")
        Map<String, @NotNull @Size(min = 1, max = 500) String> values,

        @Valid @Schema(description = "If the lot's weightKind is RANGE.") @Nullable
        WeightRange weightRange,

        @Min(1)
        @Max(100)
        @Schema(description = "If the lot's weightKind is ORDER: 1 is the most important; ties are allowed.")
        @Nullable
        Integer weightRank,

        @Size(max = 50)
        @Schema(
                description =
                        "Sub-criteria, each marked separately; only on a CRITERION. Either all have a weight, or none has and they are equally important.")
        List<@NotNull @Valid Part> subCriteria) {

    @Schema(name = "NewSubCriterion")
    public record Part(
            @NotNull @Valid Wording title,

            @DecimalMin("0.01")
            @DecimalMax("10000")
            @Digits(integer = 5, fraction = 2)
            @Schema(description = "Share of the criterion's weight, in the same unit.", examples = "5")
            @Nullable
            BigDecimal weight) {}

    Weighing weighing() {
        return new Weighing(weight, weightRange, weightRank);
    }

    public NewRequirement {
        subCriteria = subCriteria == null ? List.of() : List.copyOf(subCriteria);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    @Schema(name = "HandwrittenRequirement")
    public record Handwritten(
            @NotNull Nature nature,
            @NotNull @Valid Wording title,
            @NotNull @Valid Wording text,
            @Size(min = 1, max = 20) @Nullable String unit,

            @Schema(description = "ENVIRONMENT and SOCIAL count for the legal rules on clauses and criteria.") @Nullable
            Theme theme,

            @Valid
            @Schema(
                    description =
                            "How a criterion is linked to the subject of the contract or its performance (R2152-7); the publication requires it.")
            @Nullable
            Wording linkToSubject) {}
}
