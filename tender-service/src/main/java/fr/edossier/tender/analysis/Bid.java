package fr.edossier.tender.analysis;

import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.dossier.LotBid;
import fr.edossier.tender.dossier.SealedFile;
import fr.edossier.tender.envelope.OpenedEnvelope;
import fr.edossier.tender.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a supplier offers for a lot, as opened: never changed, only marked. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Bid {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID consultationId;
    private UUID lotId;
    private UUID envelopeId;
    private String supplierId;
    private String supplierAlias;
    private BigDecimal amount;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Answers answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Files files;

    private Instant touchedAt;

    record Answers(List<DraftBid.Answer> items) {}

    record Files(List<SealedFile> items) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Bid() {}

    Bid(UUID consultationId, OpenedEnvelope envelope, LotBid offer, Instant now) {
        this.consultationId = consultationId;
        this.lotId = offer.lotId();
        this.envelopeId = envelope.id();
        this.supplierId = envelope.supplierId();
        this.supplierAlias = envelope.supplierAlias();
        this.amount = offer.price().amount();
        this.currency = offer.price().currency();
        this.answers = new Answers(offer.answers());
        this.files = new Files(envelope.content().files());
        this.touchedAt = now;
    }

    void marked(Instant now) {
        touchedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID consultationId() {
        return consultationId;
    }

    UUID lotId() {
        return lotId;
    }

    String supplierId() {
        return supplierId;
    }

    String supplierAlias() {
        return supplierAlias;
    }

    Money price() {
        return new Money(amount, currency);
    }

    List<DraftBid.Answer> answers() {
        return answers.items();
    }

    List<SealedFile> files() {
        return files.items();
    }
}
