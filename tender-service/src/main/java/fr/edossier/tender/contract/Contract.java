package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.award.AwardedBid;
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
import org.jspecify.annotations.Nullable;

/** A signed contract with what was promised in it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Contract {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID consultationId;
    private UUID lotId;
    private UUID awardId;
    private String department;
    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording lotTitle;

    private String supplierId;
    private String supplierAlias;
    private BigDecimal amount;
    private String currency;
    private @Nullable String cpv;

    @JdbcTypeCode(SqlTypes.JSON)
    private Commitments commitments;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private String signedBy;
    private Instant signedAt;
    private @Nullable Instant completedAt;

    record Commitments(List<Commitment> items) {}

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(AwardedBid awarded, List<Commitment> commitments, String signedBy, Instant now) {
        this.consultationId = awarded.lot().consultationId();
        this.lotId = awarded.lot().id();
        this.awardId = awarded.awardId();
        this.department = awarded.lot().department();
        this.reference = awarded.lot().reference() + "-" + awarded.lot().number();
        this.lotTitle = awarded.lot().title();
        this.supplierId = awarded.supplierId();
        this.supplierAlias = awarded.award().supplier();
        this.amount = awarded.award().price().amount();
        this.currency = awarded.award().price().currency();
        this.cpv = awarded.lot().cpv();
        this.commitments = new Commitments(commitments);
        this.status = ContractStatus.SIGNED;
        this.signedBy = signedBy;
        this.signedAt = now;
    }

    void complete(Instant now) {
        if (status != ContractStatus.SIGNED) {
            throw Problem.of(TenderProblem.CONTRACT_NOT_RUNNING);
        }
        status = ContractStatus.COMPLETED;
        completedAt = now;
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

    String department() {
        return department;
    }

    String reference() {
        return reference;
    }

    Wording lotTitle() {
        return lotTitle;
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

    @Nullable
    String cpv() {
        return cpv;
    }

    List<Commitment> commitments() {
        return commitments.items();
    }

    ContractStatus status() {
        return status;
    }

    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
