package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.scoring.PriceMethod;
import fr.edossier.tender.scoring.Weight;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A part of the consultation that is awarded by itself, with its own price criterion and evaluators. */
@Entity
class Lot {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Consultation consultation;

    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text title;

    @Enumerated(EnumType.STRING)
    private @Nullable PriceMethod priceMethod;

    /** Hundredths of a percent. */
    private @Nullable Integer priceWeight;

    private @Nullable BigDecimal priceExponent;
    private @Nullable BigDecimal priceEstimate;

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
    private @Nullable SocialException socialException;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(Consultation consultation, NewLot content) {
        this.consultation = consultation;
        replace(content);
    }

    /** Another lot needs another look at its social clause. */
    final void replace(NewLot content) {
        NewLot.Price price = content.price();
        this.number = content.number();
        this.title = content.title();
        this.priceMethod = price == null ? null : price.method();
        this.priceWeight = price == null ? null : Weight.hundredths(price.weight());
        this.priceExponent = price == null || price.exponent() == null ? null : BigDecimal.valueOf(price.exponent());
        this.priceEstimate = price == null ? null : amount(price.estimate());
        this.tieBreak = content.tieBreak();
        this.evaluators = content.evaluators();
        this.cpv = content.cpv();
        this.estimatedValue = amount(content.estimatedValue());
        this.place = content.place();
        this.durationMonths = content.durationMonths();
        this.socialException = null;
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    void except(SocialException exception) {
        socialException = exception;
    }

    /** As it was written, and would be again. */
    NewLot content() {
        return new NewLot(
                number,
                title,
                priceMethod == null || priceWeight == null
                        ? null
                        : new NewLot.Price(
                                priceMethod,
                                Weight.percent(priceWeight),
                                priceExponent == null ? null : priceExponent.intValueExact(),
                                money(priceEstimate)),
                List.copyOf(evaluators),
                cpv,
                money(estimatedValue),
                place,
                durationMonths,
                List.copyOf(tieBreak));
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

    Text title() {
        return title;
    }

    List<String> evaluators() {
        return evaluators;
    }

    /** Its own, else the consultation's. */
    @Nullable
    String mainCpv() {
        return cpv == null ? consultation.content().cpv() : cpv;
    }

    @Nullable
    SocialException socialException() {
        return socialException;
    }
}
