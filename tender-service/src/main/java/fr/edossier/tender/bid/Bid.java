package fr.edossier.tender.bid;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.dossier.DraftBid;
import fr.edossier.tender.dossier.LotBid;
import fr.edossier.tender.dossier.ManifestFile;
import fr.edossier.tender.envelope.OpenedEnvelope;
import fr.edossier.tender.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** What a supplier offers for a lot, as opened. The offer never changes; its marks and its status do. */
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
    private UUID applicationId;
    private String supplierId;
    private String supplierAlias;
    private BigDecimal amount;
    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private Answers answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Files files;

    @Enumerated(EnumType.STRING)
    private BidStatus status;

    private Instant touchedAt;

    record Answers(List<DraftBid.Answer> items) {}

    record Files(List<ManifestFile> items) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Bid() {}

    Bid(UUID consultationId, OpenedEnvelope envelope, UUID applicationId, LotBid offer, Instant now) {
        this.consultationId = consultationId;
        this.applicationId = applicationId;
        this.status = BidStatus.TO_CHECK;
        this.lotId = offer.lotId();
        this.envelopeId = envelope.id();
        this.supplierId = envelope.supplierId();
        this.supplierAlias = envelope.supplierAlias();
        this.amount = offer.price().amount();
        this.currency = offer.price().currency();
        this.answers = new Answers(offer.answers());
        this.files = new Files(envelope.content().manifest().bidFor(offer.lotId()));
        this.touchedAt = now;
    }

    void marked(Instant now) {
        touchedAt = now;
    }

    /** @throws Problem 409 unless the status allows it */
    void move(BidStatus to, Instant now) {
        if (!status.canBecome(to)) {
            throw Problem.of(TenderProblem.BID_STATUS_REFUSED, status, to);
        }
        status = to;
        touchedAt = now;
    }

    BidStatus status() {
        return status;
    }

    UUID applicationId() {
        return applicationId;
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

    List<ManifestFile> files() {
        return files.items();
    }
}
