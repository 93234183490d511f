package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.scoring.PriceMethod;
import fr.edossier.tender.scoring.Weight;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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
    private PriceMethod priceMethod;

    /** Hundredths of a percent. */
    private int priceWeight;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evaluators;

    private @Nullable String cpv;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Lot() {}

    Lot(Consultation consultation, NewLot content) {
        this.consultation = consultation;
        replace(content);
    }

    final void replace(NewLot content) {
        this.number = content.number();
        this.title = content.title();
        this.priceMethod = content.price().method();
        this.priceWeight = Weight.hundredths(content.price().weight());
        this.evaluators = content.evaluators().stream().distinct().toList();
        this.cpv = content.cpv();
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

    PriceMethod priceMethod() {
        return priceMethod;
    }

    int priceWeight() {
        return priceWeight;
    }

    List<String> evaluators() {
        return evaluators;
    }

    /** Its own, else the consultation's. */
    @Nullable
    String mainCpv() {
        return cpv == null ? consultation.cpv() : cpv;
    }
}
