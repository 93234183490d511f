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

        @Size(max = 20) @Schema(description = "User names of the evaluators.", examples = "[\"eve\"]")
        List<@NotBlank @Size(max = 100) String> evaluators,

        @Pattern(regexp = Cpv.CODE)
        @Schema(
                description =
                        "Main code of the Common Procurement Vocabulary, eight digits without the check digit; absent: the consultation's.",
                examples = "90911000")
        @Nullable
        String cpv,

        @Valid @Schema(description = "Estimated value; shown to insiders only.") @Nullable
        Money estimatedValue,

        @Valid @Schema(description = "Absent: the consultation's.") @Nullable
        Place place,

        @Min(1) @Max(600) @Schema(description = "Absent: the consultation's.") @Nullable
        Integer durationMonths,

        @Size(max = 20)
        @Schema(
                description =
                        "Steps that decide between bids with the same total, first to last: ids of criteria of the lot, or PRICE.",
                examples = "[\"PRICE\"]")
        List<@NotNull @Pattern(regexp = LotContent.TIE_BREAK) String> tieBreak,

        @Schema(description = "Kind of the weights; PERCENTAGE by default.") @Nullable
        WeightKind weightKind,

        @Valid
        @Schema(
                description =
                        "Where weightKind is ORDER: the objective reasons that make weighting impossible (R2152-12).")
        @Nullable
        Wording orderJustification,

        @Schema(description = "The prices that are compared.") @Nullable
        PriceBasis priceBasis,

        @Schema(
                description =
                        "Deadline for bids for this lot, where it is before the consultation's; a bid received later does not count for the lot.",
                examples = "2027-01-10T17:00:00Z")
        @Nullable
        Instant deadline,

        @DecimalMin("0.01")
        @DecimalMax("100000")
        @Digits(integer = 6, fraction = 2)
        @Schema(
                description = "Where weightKind is POINTS: the total of the points of all criteria, price included.",
                examples = "125")
        @Nullable
        BigDecimal pointsTotal) {
    /** The step of the tie-break that compares prices. */
    public static final String PRICE = "PRICE";

    static final String TIE_BREAK = PRICE + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    public LotContent {
        evaluators =
                evaluators == null ? List.of() : evaluators.stream().distinct().toList();
        tieBreak = tieBreak == null ? List.of() : tieBreak.stream().distinct().toList();
    }

    /** Copy without what is shown to insiders only. */
    public LotContent forAll() {
        return with(price == null ? null : price.forAll(), List.of(), null, tieBreak, deadline);
    }

    /** Copy without the tie-break and the deadline, which were the original's. */
    public LotContent again() {
        return with(price, evaluators, estimatedValue, List.of(), null);
    }

    /** Copy with a deadline of its own. */
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

    /** Kind of the weights, with its default. */
    public WeightKind weighedBy() {
        return weightKind == null ? WeightKind.PERCENTAGE : weightKind;
    }

    @Schema(name = "PriceCriterion", description = "The price criterion.")
    public record Price(
            @Schema(description = "PROPORTIONAL by default.")
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

            @Min(2)
            @Max(4)
            @Schema(description = "Exponent of the method POWER; 2 by default.", examples = "2")
            @Nullable
            Integer exponent,

            @Valid
            @Schema(description = "Estimate that the method ESTIMATE compares with; shown to insiders only.")
            @Nullable
            Money estimate,

            @Valid @Schema(description = "Range of the weight, where the lot's weightKind is RANGE.") @Nullable
            WeightRange weightRange,

            @Min(1)
            @Max(100)
            @Schema(description = "Where the lot's weightKind is ORDER: 1 is the most important.")
            @Nullable
            Integer weightRank,

            @Valid
            @Schema(description = "Computation of the method LIFE_CYCLE_COST; required for publication.")
            @Nullable
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

        /** The announced weight, in one of its three forms. */
        public Weighing weighing() {
            return new Weighing(weight, weightRange, weightRank);
        }
    }
}
