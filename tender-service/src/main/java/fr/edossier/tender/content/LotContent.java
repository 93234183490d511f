package fr.edossier.tender.content;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.scoring.PriceBasis;
import fr.edossier.tender.scoring.PriceMethod;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.WeightKind;
import fr.edossier.tender.scoring.WeightRange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A lot and how its bids are scored. In a draft it may be incomplete.",
        requiredProperties = {"number", "title"})
public record LotContent(
        @Min(1) @Max(999) @Schema(examples = "1") int number,
        @NotNull @Valid Wording title,
        @Valid @Nullable Price price,

        @Size(max = 20) @Schema(description = "User names of those who mark the bids.", examples = "[\"eve\"]")
        List<@NotBlank @Size(max = 100) String> evaluators,

        @Pattern(regexp = Cpv.CODE)
        @Schema(
                description =
                        "Main code of the Common Procurement Vocabulary, eight digits without the check digit; absent, the consultation's.",
                examples = "90911000")
        @Nullable
        String cpv,

        @Valid @Schema(description = "What the buyer expects; shown to the buyer only.") @Nullable
        Money estimatedValue,

        @Valid @Schema(description = "Absent: the consultation's.") @Nullable
        Place place,

        @Min(1) @Max(600) @Schema(description = "Absent: the consultation's.") @Nullable
        Integer durationMonths,

        @Size(max = 20)
        @Schema(
                description =
                        "What decides between bids with the same total, first to last: ids of criteria of the lot, or PRICE.",
                examples = "[\"PRICE\"]")
        List<@NotNull @Pattern(regexp = LotContent.TIE_BREAK) String> tieBreak,

        @Schema(description = "How its criteria are weighed; PERCENTAGE if not said.") @Nullable
        WeightKind weightKind,

        @Valid
        @Schema(
                description =
                        "Where weightKind is ORDER: why weighing is not possible for objective reasons (R2152-12).")
        @Nullable
        Wording orderJustification,

        @Schema(description = "Which prices are compared.") @Nullable
        PriceBasis priceBasis,

        @Schema(
                description =
                        "Until when bids for this lot are admitted, where that is before the consultation's deadline; what came later does not count for it.",
                examples = "2027-01-10T17:00:00Z")
        @Nullable
        Instant deadline,

        @DecimalMin("0.01")
        @DecimalMax("100000")
        @Digits(integer = 6, fraction = 2)
        @Schema(
                description = "Where weightKind is POINTS: what the points of all criteria total, price included.",
                examples = "125")
        @Nullable
        BigDecimal pointsTotal) {
    /** As a step of the tie-break. */
    public static final String PRICE = "PRICE";

    static final String TIE_BREAK = PRICE + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public LotContent {
        evaluators =
                evaluators == null ? List.of() : evaluators.stream().distinct().toList();
        tieBreak = tieBreak == null ? List.of() : tieBreak.stream().distinct().toList();
    }

    /** Without what is the buyer's alone. */
    public LotContent forAll() {
        return with(price == null ? null : price.forAll(), List.of(), null, tieBreak, deadline);
    }

    /** Without the tie-break and the deadline, which are another one's. */
    public LotContent again() {
        return with(price, evaluators, estimatedValue, List.of(), null);
    }

    /** With a deadline of its own. */
    public LotContent until(Instant own) {
        return with(price, evaluators, estimatedValue, tieBreak, own);
    }

    private LotContent with(
            @Nullable Price of,
            List<String> names,
            @Nullable Money estimate,
            List<String> steps,
            @Nullable Instant own) {
        return new LotContent(
                number,
                title,
                of,
                names,
                cpv,
                estimate,
                place,
                durationMonths,
                steps,
                weightKind,
                orderJustification,
                priceBasis,
                own,
                pointsTotal);
    }

    /** How its criteria are weighed. */
    public WeightKind weighedBy() {
        return weightKind == null ? WeightKind.PERCENTAGE : weightKind;
    }

    @Schema(name = "PriceCriterion", description = "How the price counts.")
    public record Price(
            @Schema(description = "PROPORTIONAL if not said.")
            PriceMethod method,

            @DecimalMin("0.01")
            @DecimalMax("10000")
            @Digits(integer = 5, fraction = 2)
            @Schema(
                    description =
                            "Percent of the total, or points, as the lot's weightKind says. At most one of weight, weightRange and weightRank is given, and one to be published.",
                    examples = "40")
            @Nullable
            BigDecimal weight,

            @Min(2) @Max(4) @Schema(description = "Of POWER; 2 if not said.", examples = "2") @Nullable
            Integer exponent,

            @Valid
            @Schema(description = "Of ESTIMATE: what the price is measured by; shown to the buyer only.")
            @Nullable
            Money estimate,

            @Valid @Schema(description = "Where the lot's weightKind is RANGE.") @Nullable
            WeightRange weightRange,

            @Min(1)
            @Max(100)
            @Schema(description = "Where the lot's weightKind is ORDER: 1 is the most important.")
            @Nullable
            Integer weightRank,

            @Valid @Schema(description = "Of LIFE_CYCLE_COST: how it is computed; publishing requires it.") @Nullable
            LifeCycleCost lifeCycle) {
        public Price {
            method = method == null ? PriceMethod.PROPORTIONAL : method;
        }

        Price forAll() {
            return new Price(method, weight, exponent, null, weightRange, weightRank, lifeCycle);
        }

        /** Whether it alone takes the environment into account (R2152-7, 1°). */
        public boolean countsEnvironment() {
            return method == PriceMethod.LIFE_CYCLE_COST && (lifeCycle == null || lifeCycle.isEnvironmental());
        }

        /** As it is announced. */
        public Weighing weighing() {
            return new Weighing(weight, weightRange, weightRank);
        }
    }
}
