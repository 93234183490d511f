package fr.edossier.tender.contract;

import fr.edossier.platform.i18n.Paris;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.award.AwardedBid;
import fr.edossier.tender.consultation.LotInConsultation;
import fr.edossier.tender.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** User names of the procurement agents named beside the department's own, at the signature. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> agents;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Commitment> commitments = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private String signedBy;
    private Instant signedAt;
    private @Nullable Instant completedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Contract() {}

    Contract(AwardedBid awarded, List<Promise> promises, String signedBy, Instant now) {
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
        this.agents = awarded.lot().people().agents();
        this.status = ContractStatus.SIGNED;
        this.signedBy = signedBy;
        this.signedAt = now;
        LocalDate due = dueOn(awarded.lot(), now);
        promises.forEach(promise -> commitments.add(new Commitment(this, commitments.size() + 1, promise, due)));
    }

    private static @Nullable LocalDate dueOn(LotInConsultation lot, Instant signedAt) {
        Integer months = lot.durationMonths();
        return months == null ? null : LocalDate.ofInstant(signedAt, Paris.ZONE).plusMonths(months);
    }

    void complete(Instant now) {
        if (!status.canBecome(ContractStatus.COMPLETED)) {
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

    List<String> agents() {
        return agents;
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

    List<CommitmentView> commitments() {
        return commitments.stream().map(Commitment::view).toList();
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
