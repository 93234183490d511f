package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Wording;
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
        @Schema(description = "The published item to freeze into the lot; absent where written by hand.") @Nullable
        UUID itemId,

        @Valid
        @Schema(description = "The requirement written by hand; absent where picked from the catalogue.")
        @Nullable
        Handwritten handwritten,

        @DecimalMin("0.01")
        @DecimalMax("10000")
        @Digits(integer = 5, fraction = 2)
        @Schema(
                description =
                        "Percent of the lot's total, or points, as its weightKind says; on a CRITERION, and only there. A CRITERION has at most one of weight, weightRange and weightRank, and one to be published.",
                examples = "20")
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
        Confidentiality confidentiality,

        @Min(1)
        @Max(100)
        @Schema(
                description =
                        "Percent of the full mark below which a bid is eliminated; on a CRITERION only, the item's if not said.",
                examples = "40")
        @Nullable
        Integer minimumScore,

        @Size(max = 50)
        @Schema(
                description = "What stands for the item's variables, by name; their defaults where nothing is said.",
                examples = "{\"hours\":\"3500\"}")
        Map<String, @NotNull @Size(min = 1, max = 500) String> values,

        @Valid @Schema(description = "Where the lot's weightKind is RANGE.") @Nullable
        WeightRange weightRange,

        @Min(1)
        @Max(100)
        @Schema(description = "Where the lot's weightKind is ORDER: 1 is the most important; ties are allowed.")
        @Nullable
        Integer weightRank,

        @Size(max = 50)
        @Schema(
                description =
                        "Parts that are marked each by itself; on a CRITERION only. All have a weight, or none has and they are of equal importance.")
        List<@NotNull @Valid Part> subCriteria) {

    @Schema(name = "NewSubCriterion")
    public record Part(
            @NotNull @Valid Wording title,

            @DecimalMin("0.01")
            @DecimalMax("10000")
            @Digits(integer = 5, fraction = 2)
            @Schema(description = "A part of the criterion's weight, in the same unit.", examples = "5")
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

            @Schema(description = "ENVIRONMENT and SOCIAL count for the law's rules on clauses and criteria.") @Nullable
            Theme theme,

            @Valid
            @Schema(
                    description =
                            "Why a criterion concerns what is bought or how it is performed (R2152-7); publishing requires it.")
            @Nullable
            Wording linkToSubject) {}
}
