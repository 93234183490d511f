package fr.edossier.tender.award;

import fr.edossier.tender.bid.MarkedBid;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.ranking.Ranking;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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

/** The decision on a lot, with the ranking it rests on kept whole. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Award {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private UUID consultationId;
    private UUID lotId;
    private UUID bidId;
    private String supplierId;
    private String supplierAlias;
    private BigDecimal amount;
    private String currency;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Ranking ranking;

    @ElementCollection
    @CollectionTable(name = "award_rejection", joinColumns = @JoinColumn(name = "award_id"))
    private List<Rejection> rejections = new ArrayList<>();

    private String decidedBy;
    private Instant decidedAt;
    private @Nullable LocalDate earliestSignature;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    /**
     * Who decided, when, and what follows.
     *
     * @param earliestSignature first day of a lawful signature; null where there is no standstill
     */
    record Decision(
            String by,
            Instant at,
            List<Rejection> rejections,
            @Nullable LocalDate earliestSignature) {}

    Award(UUID consultationId, Ranking ranking, MarkedBid bid, NewAward content, Decision decision) {
        this.consultationId = consultationId;
        this.lotId = ranking.lotId();
        this.ranking = ranking;
        this.bidId = bid.id();
        this.supplierId = bid.supplierId();
        this.supplierAlias = bid.supplierAlias();
        this.amount = bid.price().amount();
        this.currency = bid.price().currency();
        this.reason = content.reason();
        this.decidedBy = decision.by();
        this.decidedAt = decision.at();
        this.rejections = new ArrayList<>(decision.rejections());
        this.earliestSignature = decision.earliestSignature();
    }

    UUID id() {
        return id;
    }

    UUID lotId() {
        return lotId;
    }

    UUID bidId() {
        return bidId;
    }

    String supplierId() {
        return supplierId;
    }

    @Nullable
    LocalDate earliestSignature() {
        return earliestSignature;
    }

    AwardView view() {
        return new AwardView(
                id,
                version,
                lotId,
                bidId,
                supplierAlias,
                new Money(amount, currency),
                reason,
                ranking,
                decidedAt,
                earliestSignature,
                rejections.stream().map(Rejection::view).toList());
    }
}
