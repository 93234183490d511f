package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.content.LifeCycleCost;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.LotEnding;
import fr.edossier.tender.content.Place;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.scoring.AnnouncedWeight;
import fr.edossier.tender.scoring.PriceBasis;
import fr.edossier.tender.scoring.PriceMethod;
import fr.edossier.tender.scoring.Weighing;
import fr.edossier.tender.scoring.WeightKind;
import fr.edossier.tender.scoring.WeightRange;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A lot: awarded by itself, with its own price criterion and evaluators. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Lot {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Consultation consultation;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceMethod priceMethod;

    @AttributeOverride(name = "weight", column = @Column(name = "price_weight"))
    @AttributeOverride(name = "weightMin", column = @Column(name = "price_weight_min"))
    @AttributeOverride(name = "weightMax", column = @Column(name = "price_weight_max"))
    @AttributeOverride(name = "weightRank", column = @Column(name = "price_weight_rank"))
    private @Nullable AnnouncedWeight priceWeight;

    @Enumerated(EnumType.STRING)
    private @Nullable WeightKind weightKind;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Wording orderJustification;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceBasis priceBasis;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LifeCycleCost lifeCycle;

    private @Nullable BigDecimal priceExponent;
    private @Nullable BigDecimal priceEstimate;
    private @Nullable BigDecimal pointsTotal;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tieBreak;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evaluators;

    private @Nullable String cpv;
    private @Nullable BigDecimal estimatedValue;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Place place;

    private @Nullable Integer durationMonths;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable SocialClauseWaiver socialClauseWaiver;

    private @Nullable Instant deadline;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LotEnding ending;

    private @Nullable String endedBy;
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(Consultation consultation, LotContent content) {
        this.consultation = consultation;
        replace(content);
    }

    /**
     * Replaces the content, and removes the waiver of the social clause.
     *
     * @throws Problem 422 for a price with several weights
     */
    final void replace(LotContent content) {
        LotContent.Price price = content.price();
        if (price != null) {
            requireOneWeightAtMost(price.weighing());
        }
        this.number = content.number();
        this.title = content.title();
        this.priceMethod = price == null ? null : price.method();
        this.priceWeight = price == null ? null : AnnouncedWeight.of(price.weighing());
        this.weightKind = content.weightKind();
        this.orderJustification = content.orderJustification();
        this.priceBasis = content.priceBasis();
        this.deadline = content.deadline();
        this.pointsTotal = content.pointsTotal();
        this.priceExponent = price == null || price.exponent() == null ? null : BigDecimal.valueOf(price.exponent());
        this.priceEstimate = price == null ? null : amount(price.estimate());
        this.lifeCycle = price == null ? null : price.lifeCycle();
        this.tieBreak = content.tieBreak();
        this.evaluators = content.evaluators();
        this.cpv = content.cpv();
        this.estimatedValue = amount(content.estimatedValue());
        this.place = content.place();
        this.durationMonths = content.durationMonths();
        this.socialClauseWaiver = null;
    }

    private static void requireOneWeightAtMost(Weighing weighing) {
        if (weighing.isSeveral()) {
            throw Problem.of(TenderProblem.RULES_OF_WEIGHT)
                    .at(ErrorPlace.pointer("/price/weight"), "weight-in-one-form");
        }
        WeightRange range = weighing.range();
        if (range != null && range.isInverted()) {
            throw Problem.of(TenderProblem.RULES_OF_WEIGHT)
                    .at(ErrorPlace.pointer("/price/weightRange"), "range-inverted");
        }
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    /** Replaces the evaluators. */
    void markedBy(List<String> names) {
        evaluators = names;
    }

    /** Sets a deadline of its own. */
    void until(Instant own) {
        deadline = own;
    }

    /** @param steps as in its content */
    void breakTiesBy(List<String> steps) {
        tieBreak = steps;
    }

    void waive(SocialClauseWaiver waiver) {
        socialClauseWaiver = waiver;
    }

    /** @throws Problem 409 for one that has ended already */
    void end(LotEnding how, String by, Instant now) {
        if (ending != null) {
            throw Problem.of(TenderProblem.LOT_ENDED);
        }
        ending = how;
        endedBy = by;
        endedAt = now;
    }

    /** The content as it was written. */
    LotContent content() {
        return new LotContent(
                number,
                title,
                price(),
                List.copyOf(evaluators),
                cpv,
                money(estimatedValue),
                place,
                durationMonths,
                List.copyOf(tieBreak),
                weightKind,
                orderJustification,
                priceBasis,
                deadline,
                pointsTotal);
    }

    private LotContent.@Nullable Price price() {
        if (priceMethod == null) {
            return null;
        }
        Weighing weighing = AnnouncedWeight.said(priceWeight);
        return new LotContent.Price(
                priceMethod,
                weighing.value(),
                priceExponent == null ? null : priceExponent.intValueExact(),
                money(priceEstimate),
                weighing.range(),
                weighing.rank(),
                lifeCycle);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, Money.EUR);
    }

    UUID id() {
        return id;
    }

    Consultation consultation() {
        return consultation;
    }

    int number() {
        return number;
    }

    Wording title() {
        return title;
    }

    List<String> evaluators() {
        return evaluators;
    }

    /** Its own main CPV code, else the consultation's. */
    @Nullable
    String mainCpv() {
        return cpv == null ? consultation.content().cpv() : cpv;
    }

    /** Its own length of the contract, else the consultation's. */
    @Nullable
    Integer months() {
        return durationMonths == null ? consultation.content().durationMonths() : durationMonths;
    }

    /** Its own deadline, else the consultation's. */
    @Nullable
    Instant closes() {
        return deadline == null ? consultation.content().deadline() : deadline;
    }

    @Nullable
    LotEnding ending() {
        return ending;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    SocialClauseWaiver socialClauseWaiver() {
        return socialClauseWaiver;
    }
}
